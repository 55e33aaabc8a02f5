namespace Vinr.Sdk.Hosting;

/// <summary>All handlers of an app, in the order in which they were registered.</summary>
internal sealed class Subscriptions(IEnumerable<Subscription> all)
{
    private readonly Subscription[] _all = [.. all];

    /// <summary>The handlers of an event, each once: registered twice, or for a kind and for all kinds, it is still one.</summary>
    public Subscription[] For(VinrEvent happened) => [.. _all.Where(subscription => subscription.Handles(happened)).DistinctBy(subscription => subscription.Handler)];
}
