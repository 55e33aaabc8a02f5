using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vinr.Sdk;

/// <summary>
/// Reads <c>data</c> in both forms: <c>{"object":{…}}</c>, as documented, and the resource itself. What is neither is kept as it came.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EventDataConverter : JsonConverter<EventData>
{
    private const string Envelope = "object";

    /// <inheritdoc />
    public override EventData Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var data = JsonElement.ParseValue(ref reader);
        if (data.ValueKind != JsonValueKind.Object) return new EventData { Object = data, IsDirect = true };

        // A resource may have an "object" of its own: the name of its kind, as text.
        return !data.TryGetProperty(Envelope, out var inner) || inner.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null)
            ? new EventData { Object = IsEmpty(data) ? null : data, IsDirect = true }
            : new EventData { Object = inner.ValueKind == JsonValueKind.Null ? null : inner, AdditionalProperties = Others(data) };
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, EventData value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        if (value is { IsDirect: true, Object: { } direct })
        {
            direct.WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        if (value.Object is { } resource)
        {
            writer.WritePropertyName(Envelope);
            resource.WriteTo(writer);
        }

        foreach (var (name, other) in value.AdditionalProperties ?? [])
        {
            writer.WritePropertyName(name);
            other.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private static bool IsEmpty(JsonElement data)
    {
        foreach (var _ in data.EnumerateObject()) return false;
        return true;
    }

    private static Dictionary<string, JsonElement>? Others(JsonElement data)
    {
        Dictionary<string, JsonElement>? others = null;
        foreach (var property in data.EnumerateObject())
        {
            if (!property.NameEquals(Envelope)) (others ??= [])[property.Name] = property.Value;
        }

        return others;
    }
}
