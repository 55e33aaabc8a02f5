using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Vinr.Sdk.Hosting;

/// <summary>Handles what the workers of a store have taken.</summary>
internal sealed class TakenEventRunner(
    Subscriptions subscriptions,
    IVinrInbox inbox,
    HandlerRunner runner,
    EventOrder order,
    IOptions<VinrWebhookReceiverOptions> options,
    TimeProvider time,
    ILogger<TakenEventRunner> logger) : IVinrEventRunner
{
    public async Task<EventRun> RunAsync(TakenEvent taken, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(taken);
        var handlers = subscriptions.For(taken.Event);
        if (handlers.Length == 0) return new(VinrEventOutcome.Unhandled);

        var claim = new HeldClaim(inbox, taken, options.Value, time, logger);
        await using (claim.ConfigureAwait(false))
        {
            var isStale = await order.IsStaleAsync(taken.Event, taken.Tenant, options.Value).ConfigureAwait(false);
            return await runner.RunAsync(claim, handlers, isStale, taken.Attempt, taken.Delivery, cancellationToken).ConfigureAwait(false);
        }
    }
}
