using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vinr.Sdk.Sandbox.Persistence;

/// <summary>Values of one of several types: <c>{"is":"fixed","value":{…}}</c>.</summary>
internal sealed class KindConverter<T>(params (string Word, Type Type)[] kinds) : JsonConverter<T>
    where T : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var word = document.RootElement.GetProperty("is").GetString();
        var type = kinds.FirstOrDefault(kind => kind.Word == word).Type ?? throw new JsonException($"There is no kind \"{word}\".");
        return (T)document.RootElement.GetProperty("value").Deserialize(options.GetTypeInfo(type))!;
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var (word, type) = kinds.First(kind => kind.Type == value.GetType());
        writer.WriteStartObject();
        writer.WriteString("is", word);
        writer.WritePropertyName("value");
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(type));
        writer.WriteEndObject();
    }
}
