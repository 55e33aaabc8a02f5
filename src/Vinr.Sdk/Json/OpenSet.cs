using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vinr.Sdk;

/// <summary>Reads and writes open value sets, in any serializer. What is not a string is kept as the JSON text it came as.</summary>
/// <typeparam name="T">The set.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OpenSetConverter<T> : JsonConverter<T>
    where T : struct, IOpenSet<T>
{
    /// <inheritdoc />
    public override bool HandleNull => true;

    /// <inheritdoc />
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => T.From(reader.GetString()),
        JsonTokenType.Null => default,
        _ => T.From(JsonElement.ParseValue(ref reader).GetRawText()),
    };

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Raw);
    }

    /// <inheritdoc />
    // A dictionary of the app's: how many there are of each status.
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.From(reader.GetString());

    /// <inheritdoc />
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.Raw ?? "");
    }
}

/// <summary>A set of values that VINR may add to: a string with known members.</summary>
/// <typeparam name="TSelf">The set.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenSet<TSelf>
    where TSelf : struct, IOpenSet<TSelf>
{
    /// <summary>The value as it stands on the wire; null for <c>default</c>.</summary>
    string? Raw { get; }

    /// <summary>Any value.</summary>
    /// <param name="raw">The value as it stands on the wire; null for <c>default</c>.</param>
    static abstract TSelf From(string? raw);
}
