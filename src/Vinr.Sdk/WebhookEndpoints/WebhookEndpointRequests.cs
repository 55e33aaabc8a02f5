using Vinr.Sdk.Json;

namespace Vinr.Sdk;

/// <summary>Where to send which events.</summary>
public sealed record CreateWebhookEndpointRequest : IJsonWritable
{
    /// <summary>The address.</summary>
    public required string Url { get; init; }

    /// <summary>The types of the events to send: <c>[EventType.LoyaltyPointsEarned]</c>, or <c>["*"]</c> for all (illustrative).</summary>
    public required IReadOnlyList<EventType> EnabledEvents { get; init; }

    /// <summary>Your own notes. Assumed for this resource.</summary>
    public Dictionary<string, string>? Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("url"u8, Url)
        .Values("enabled_events"u8, EnabledEvents)
        .Texts("metadata"u8, Metadata);
}

/// <summary>What to change of a webhook endpoint. A field that is not set stays as it is.</summary>
/// <example>
/// <code>
/// await vinr.WebhookEndpoints.UpdateAsync(endpoint.Id, new() { EnabledEvents = [EventType.LoyaltyTierChanged] });
/// </code>
/// </example>
public sealed record UpdateWebhookEndpointRequest : IJsonWritable
{
    /// <summary>The address.</summary>
    public Optional<string> Url { get; init; }

    /// <summary>The types of the events to send, in place of those before; null to leave them.</summary>
    public IReadOnlyList<EventType>? EnabledEvents { get; init; }

    /// <summary>
    /// Whether events are sent to it (illustrative): <c>WebhookEndpointStatus.Disabled</c> stops them, <c>Enabled</c> lets them come again.
    /// </summary>
    public Optional<WebhookEndpointStatus> Status { get; init; }

    /// <summary>Your own notes: <c>new Dictionary&lt;string, string&gt; { … }</c>. They replace the old ones (assumed).</summary>
    public Optional<Dictionary<string, string>> Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("url"u8, Url)
        .Values("enabled_events"u8, EnabledEvents)
        .Value("status"u8, Status)
        .Texts("metadata"u8, Metadata);
}

/// <summary>Which webhook endpoints to list. No filter is documented.</summary>
public sealed record ListWebhookEndpointsRequest : ListRequest;
