using System.Diagnostics;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk;

/// <summary>An address that VINR sends events to.</summary>
public sealed class WebhookEndpoint : VinrResource, IIdentified
{
    [JsonConstructor]
    internal WebhookEndpoint()
    {
    }

    /// <summary>The id, <c>we_…</c>.</summary>
    [JsonInclude]
    public string Id { get; internal set => field = value ?? ""; } = "";

    /// <summary>The address.</summary>
    [JsonInclude]
    public string Url { get; internal set => field = value ?? ""; } = "";

    /// <summary>The types of the events that are sent to it; <c>*</c> is all.</summary>
    [JsonInclude]
    public IReadOnlyList<EventType> EnabledEvents { get; internal set => field = value ?? []; } = [];

    /// <summary>Whether events are sent to it (illustrative).</summary>
    [JsonInclude]
    public WebhookEndpointStatus Status { get; internal set; }

    /// <summary>
    /// What its deliveries are signed with, <c>whsec_…</c>. VINR tells it once, in the answer to the creation (illustrative): keep it
    /// where you keep keys. Null in every other answer. A debugger does not show it; <see cref="VinrJson"/> writes it.
    /// </summary>
    [JsonInclude, DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Secret { get; internal set; }

    /// <summary>Your own notes. The field is assumed.</summary>
    [JsonInclude]
    public Dictionary<string, string> Metadata { get; internal set => field = value ?? []; } = [];

    /// <summary>When it was created.</summary>
    [JsonInclude]
    public DateTimeOffset Created { get; internal set; }

    /// <summary>The id and the address, never the secret.</summary>
    public override string ToString() => $"{Id} {Url}";
}
