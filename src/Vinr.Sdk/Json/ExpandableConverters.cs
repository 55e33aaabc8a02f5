using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk;

/// <summary>The converter that an app's own serializer finds. Those of the SDK know their links: see <see cref="Link"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ExpandableConverters : JsonConverterFactory
{
    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert) => true;

    /// <inheritdoc />
    // Every kind of link there is stands in a context as Link<T>, so a native program has its converter too.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ExpandableConverter<>))]
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "Links are checked for what the converter asks of them.")]
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The constructor is kept.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The contexts use all converters there are.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        var linked = typeToConvert.GetGenericArguments()[0];
        return typeof(ILinkable).IsAssignableFrom(linked)
            ? (JsonConverter)Activator.CreateInstance(typeof(ExpandableConverter<>).MakeGenericType(linked))!
            : throw new NotSupportedException($"{typeToConvert} is no link of VINR's.");
    }
}
