using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk;

/// <summary>Reads an event by its envelope, as the class that belongs to its type. In every serializer it takes VINR's own form.</summary>
/// <typeparam name="T">The class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EventConverter<T> : JsonConverter<T>
    where T : VinrEvent
{
    private static JsonSerializerOptions Home => EventsJson.Tolerant;

    /// <inheritdoc />
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // Asked directly: JsonSerializer would run over the whole event once more to find its end.
        var converter = (JsonConverter<EventEnvelope>)Home.TypeInfo<EventEnvelope>().Converter;
        var envelope = converter.Read(ref reader, typeof(EventEnvelope), Home)!;
        return EventKinds.Make(envelope) switch
        {
            T happened => happened,
            _ when envelope.Type == default && EventKinds.MakeAs(typeof(T), envelope) is T untyped => untyped,
            var other => throw new JsonException($"The event is a {other.GetType().Name}."),
        };
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        JsonSerializer.Serialize(writer, value.Envelope, Home.TypeInfo<EventEnvelope>());
    }
}
