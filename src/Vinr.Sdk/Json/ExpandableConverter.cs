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

        var resource = JsonSerializer.Deserialize(ref reader, TypeInfo(options));
        return resource is null ? null : new(resource.LinkId, resource);
    }

    public override void Write(Utf8JsonWriter writer, Expandable<T> value, JsonSerializerOptions options)
    {
        if (value.Value is { } resource) JsonSerializer.Serialize(writer, resource, TypeInfo(options));
        else writer.WriteStringValue(value.Id);
    }

    // A context of the app's own does not know what stands behind a link.
    private static JsonTypeInfo<T> TypeInfo(JsonSerializerOptions options) =>
        options.TryGetTypeInfo(typeof(T), out var known) ? (JsonTypeInfo<T>)known : T.Home.TypeInfo<T>();
}
