using Vinr.Sdk.Json;

namespace Vinr.Sdk;

/// <summary>Where to send which events.</summary>
public sealed record CreateWebhookEndpointRequest : IJsonWritable
{
    /// <summary>The address.</summary>
    public required string Url { get; init; }

    /// <summary>The types of the events to send: <c>[EventType.LoyaltyPointsEarned]</c>.</summary>
    public required IReadOnlyList<EventType> EnabledEvents { get; init; }

    /// <summary>Your own notes. Assumed for this resource.</summary>
    public Dictionary<string, string>? Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("url"u8, Url)
        .Values("enabledEvents"u8, EnabledEvents)
        .Texts("metadata"u8, Metadata);
}
