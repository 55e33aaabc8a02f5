namespace Vinr.Sdk.Hosting;

/// <summary>What a handler is told besides the event.</summary>
/// <param name="services">The services of the handler's scope.</param>
public sealed class VinrEventContext(IServiceProvider services)
{
    /// <summary>The services of the handler's own scope.</summary>
    public IServiceProvider Services { get; } = services;

    /// <summary>The tenant whose receiver the event came to; null for the receiver without a name.</summary>
    public string? Tenant { get; init; }

    /// <summary>
    /// Whether an event of the same member with a later <see cref="VinrEvent.Created"/> was seen before, so that what this one says of the
    /// member may be out of date. False unless <see cref="VinrWebhookReceiverOptions.TrackOrder"/> is on.
    /// </summary>
    public bool IsStale { get; init; }

    /// <summary>Which try this is; 1 for the first. Only the background and a store try by themselves: a delivery that VINR repeats begins with 1 again.</summary>
    public int Attempt { get; init; } = 1;
}
