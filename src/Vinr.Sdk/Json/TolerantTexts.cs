using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vinr.Sdk.Json;

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
