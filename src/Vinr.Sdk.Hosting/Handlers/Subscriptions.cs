namespace Vinr.Sdk.Hosting;

/// <summary>All handlers of an app, in the order in which they were registered.</summary>
internal sealed class Subscriptions(IEnumerable<Subscription> all, ReceiverNames names)
{
    private readonly Subscription[] _all = [.. all];

    /// <summary>
    /// The handlers of an event, each once: registered twice, or for a kind and for all kinds, it is still one. A receiver with a name has
    /// its own alone; tenants that are looked up have those of the receiver without.
    /// </summary>
    public Subscription[] For(VinrEvent happened, string? tenant)
    {
        var receiver = tenant is not null && names.Has(tenant) ? tenant : null;
        return [.. _all.Where(subscription => subscription.Receiver == receiver && subscription.Handles(happened)).DistinctBy(subscription => subscription.Handler)];
    }
}
