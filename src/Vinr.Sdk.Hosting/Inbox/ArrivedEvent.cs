using System.Diagnostics;

namespace Vinr.Sdk.Hosting;

/// <summary>An event whose delivery was verified, as it is given to a store.</summary>
/// <param name="EventId">What the inbox knows it by: the event's id, with the tenant before it if there is one.</param>
/// <param name="Event">The event.</param>
/// <param name="Json">The body as it came, in UTF-8. It reads as <c>VinrJson.Deserialize&lt;VinrEvent&gt;</c>.</param>
public sealed record ArrivedEvent(string EventId, VinrEvent Event, ReadOnlyMemory<byte> Json)
{
    /// <summary>The tenant whose receiver it came to; null for the receiver without a name.</summary>
    public string? Tenant { get; init; }

    /// <summary>The trace of the delivery, for the spans of its handling to link to; default when there is none.</summary>
    public ActivityContext Delivery { get; init; }
}
