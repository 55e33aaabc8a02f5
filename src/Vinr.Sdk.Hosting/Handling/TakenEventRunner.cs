using Microsoft.Extensions.Logging;

namespace Vinr.Sdk.Hosting;

/// <summary>Handles what the workers of a store have taken.</summary>
internal sealed class TakenEventRunner(
    Subscriptions subscriptions,
    KnownTenants tenants,
    IVinrInbox inbox,
    HandlerRunner runner,
    EventOrder order,
    ReceiverOptions receivers,
    TimeProvider time,
    ILogger<TakenEventRunner> logger) : IVinrEventRunner
{
    public async Task<EventRun> RunAsync(TakenEvent taken, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(taken);
        if (await tenants.HasAsync(taken.Tenant).ConfigureAwait(false) is not { } isKnown) return new(VinrEventOutcome.Unavailable);

        // The default handlers are not for a tenant that only another instance knows.
        var handlers = isKnown ? subscriptions.For(taken.Event, taken.Tenant) : [];
        if (handlers.Length == 0) return new(VinrEventOutcome.Unhandled);

        var options = receivers.Of(taken.Tenant);
        var claim = new HeldClaim(inbox, taken, options, time, logger);
        await using (claim.ConfigureAwait(false))
        {
            var isStale = await order.IsStaleAsync(taken.Event, taken.Tenant, options).ConfigureAwait(false);
            return await runner.RunAsync(claim, handlers, isStale, taken.Attempt, taken.Delivery, cancellationToken).ConfigureAwait(false);
        }
    }
}
