using System.Text.Json.Serialization;

namespace Vinr.Sdk;

/// <summary>An event as it stands on the wire, whatever its type.</summary>
internal sealed class EventEnvelope : VinrResource
{
    [JsonInclude]
    public string Id { get; internal set => field = value ?? ""; } = "";

    [JsonInclude]
    public EventType Type { get; internal set; }

    [JsonInclude]
    public EventData Data { get => field ??= new(); internal set; }

    [JsonInclude]
    public DateTimeOffset Created { get; internal set; }
}
