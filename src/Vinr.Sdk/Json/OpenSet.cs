using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vinr.Sdk.Json;

/// <summary>Reads and writes open value sets. What is not a string is kept as the JSON text it came as.</summary>
internal sealed class OpenSetConverter<T> : JsonConverter<T>
    where T : struct, IOpenSet<T>
{
    public override bool HandleNull => true;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => T.From(reader.GetString()),
        JsonTokenType.Null => default,
        _ => T.From(JsonElement.ParseValue(ref reader).GetRawText()),
    };

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Raw);
}

/// <summary>A set of values that VINR may add to: a string with known members.</summary>
internal interface IOpenSet<TSelf>
    where TSelf : struct, IOpenSet<TSelf>
{
    /// <summary>The value as it stands on the wire; null for <c>default</c>.</summary>
    string? Raw { get; }

    static abstract TSelf From(string? raw);
}
