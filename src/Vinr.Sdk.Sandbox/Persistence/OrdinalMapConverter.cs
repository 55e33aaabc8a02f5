using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vinr.Sdk.Sandbox.Persistence;

/// <summary>
/// A map that is sorted by code: the serializer's own would be sorted as the culture has it in which the file is read, and would not
/// find again what is there.
/// </summary>
internal sealed class OrdinalMapConverter<T>(Func<JsonElement, T> read, Action<Utf8JsonWriter, T> write) : JsonConverter<ImmutableSortedDictionary<string, T>>
{
    public override ImmutableSortedDictionary<string, T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.EnumerateObject()
            .Where(static member => member.Value.ValueKind != JsonValueKind.Null) // which metadata of an earlier version could hold
            .ToImmutableSortedDictionary(static member => member.Name, member => read(member.Value), StringComparer.Ordinal);
    }

    public override void Write(Utf8JsonWriter writer, ImmutableSortedDictionary<string, T> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, item) in value)
        {
            writer.WritePropertyName(name);
            write(writer, item);
        }

        writer.WriteEndObject();
    }
}
