using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vinr.Sdk.Json;

/// <summary>Text; a number or a truth value where text was expected is kept as its JSON text.</summary>
internal sealed class TolerantText : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => JsonElement.ParseValue(ref reader).GetRawText(),
        _ => throw new JsonException("Text was expected."),
    };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    // Keys of dictionaries come by here too.
    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()!;

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(value);
}

/// <summary>A list of text. What is not text is kept as its JSON text; nulls are left out.</summary>
internal sealed class TolerantTexts : JsonConverter<IReadOnlyList<string>>
{
    public override IReadOnlyList<string>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("A list was expected.");

        var texts = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String) texts.Add(reader.GetString()!);
            else if (reader.TokenType != JsonTokenType.Null) texts.Add(JsonElement.ParseValue(ref reader).GetRawText());
        }

        return texts;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var text in value) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
