using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Vinr.Sdk.Json;

/// <summary>Reads a link in either form: an id, or the resource with its <c>id</c>.</summary>
internal sealed class ExpandableConverter<T> : JsonConverter<Expandable<T>>
    where T : VinrResource, ILinkable
{
    public override Expandable<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return new(reader.GetString()!, null);

        var resource = JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
        return resource is null ? null : new(resource.LinkId, resource);
    }

    public override void Write(Utf8JsonWriter writer, Expandable<T> value, JsonSerializerOptions options)
    {
        if (value.Value is { } resource) JsonSerializer.Serialize(writer, resource, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
        else writer.WriteStringValue(value.Id);
    }
}

/// <summary>The converter that an app's own serializer finds. Those of the SDK know their links: see <see cref="Link"/>.</summary>
internal sealed class ExpandableConverters : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => true;

    // Every kind of link there is stands in a context as Link<T>, so a native program has its converter too.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ExpandableConverter<>))]
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "Links are checked for what the converter asks of them.")]
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The constructor is kept.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The contexts use all converters there are.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var linked = typeToConvert.GetGenericArguments()[0];
        return typeof(ILinkable).IsAssignableFrom(linked)
            ? (JsonConverter)Activator.CreateInstance(typeof(ExpandableConverter<>).MakeGenericType(linked))!
            : throw new NotSupportedException($"{typeToConvert} is no link of VINR's.");
    }
}
