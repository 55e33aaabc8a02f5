using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk;

/// <summary>Something that happened, with a snapshot of what it happened to.</summary>
public sealed class VinrEvent : VinrResource, IIdentified
{
    [JsonConstructor]
    internal VinrEvent()
    {
    }

    /// <summary>The id, <c>evt_…</c>. Deliveries of one event repeat it: do not act on it twice.</summary>
    [JsonInclude]
    public string Id { get; internal set => field = value ?? ""; } = "";

    /// <summary>What happened. New types may appear at any time.</summary>
    [JsonInclude]
    public EventType Type { get; internal set; }

    /// <summary>What it happened to.</summary>
    [JsonInclude]
    public EventData Data { get; internal set => field = value ?? new(); } = new();

    /// <summary>When it happened.</summary>
    [JsonInclude]
    public DateTimeOffset Created { get; internal set; }
}
