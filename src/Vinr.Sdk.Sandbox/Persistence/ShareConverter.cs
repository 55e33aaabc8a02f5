using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Persistence;

/// <summary>A share of the points of an entry, which is named: there is one of each entry, and lots are told apart by it.</summary>
internal sealed class ShareConverter<T>(
    Func<string, LedgerEntry?>? entry, Func<LedgerEntry, long, T> make, Func<T, (LedgerEntry Origin, long Points)> split) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var id = document.RootElement.GetProperty("entry").GetString()!;
        var origin = entry?.Invoke(id) ?? throw new JsonException($"There is no entry \"{id}\".");
        return make(origin, document.RootElement.GetProperty("points").GetInt64());
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var (origin, points) = split(value);
        writer.WriteStartObject();
        writer.WriteString("entry", origin.Id);
        writer.WriteNumber("points", points);
        writer.WriteEndObject();
    }
}
