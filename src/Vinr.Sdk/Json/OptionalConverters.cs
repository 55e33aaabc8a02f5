using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vinr.Sdk;

/// <summary>
/// Refuses to read and write fields of updates with a serializer of the app's: it would turn fields that are left out into fields
/// that are cleared, or lose all of them, without a word.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OptionalConverters : JsonConverterFactory
{
    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert) => true;

    /// <inheritdoc />
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException(
        "Requests that change something cannot be kept as JSON, since Optional<T> has three states. Keep what is to be changed in a type of your own, and make the request from it.");
}
