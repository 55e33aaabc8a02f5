using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Persistence;

/// <summary>Metadata, which is sorted by code and not by culture.</summary>
internal sealed class MetadataConverter : JsonConverter<MetadataMap>
{
    public override MetadataMap Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Metadata.Empty.AddRange(document.RootElement.EnumerateObject()
            .Where(static member => member.Value.ValueKind != JsonValueKind.Null) // which an earlier version took
            .Select(static member => KeyValuePair.Create(member.Name, member.Value.GetString()!)));
    }

    public override void Write(Utf8JsonWriter writer, MetadataMap value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, text) in value) writer.WriteString(name, text);
        writer.WriteEndObject();
    }
}
