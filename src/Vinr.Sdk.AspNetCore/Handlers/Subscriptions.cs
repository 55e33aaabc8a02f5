namespace Vinr.Sdk.AspNetCore;

/// <summary>All handlers of an app, in the order in which they were registered.</summary>
internal sealed class Subscriptions(IEnumerable<Subscription> all)
{
    private readonly Subscription[] _all = [.. all];

    public Subscription[] For(VinrEvent happened) => Array.FindAll(_all, subscription => subscription.Handles(happened));
}
