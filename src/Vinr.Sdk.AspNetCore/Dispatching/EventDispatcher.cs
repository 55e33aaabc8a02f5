using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Vinr.Sdk.AspNetCore;

/// <summary>The way of an event from the moment it is believed: looked up in the inbox, then handled now or in the background.</summary>
internal sealed class EventDispatcher(
    Subscriptions subscriptions,
    IVinrInbox inbox,
    HandlerRunner runner,
    BackgroundQueue queue,
    IOptions<VinrWebhookReceiverOptions> options,
    WebhookMetrics metrics,
    TimeProvider time,
    ILogger<EventDispatcher> logger) : IVinrEventDispatcher
{
    private readonly VinrWebhookReceiverOptions _options = options.Value;

    public Task<VinrEventOutcome> DispatchAsync(VinrEvent happened, CancellationToken cancellationToken = default) =>
        DispatchAsync(happened, inBackground: false, cancellationToken);

    /// <summary>As a delivery is dispatched: in the background, if the options say so.</summary>
    public Task<VinrEventOutcome> ReceiveAsync(VinrEvent happened) => DispatchAsync(happened, _options.Background, CancellationToken.None);

    private async Task<VinrEventOutcome> DispatchAsync(VinrEvent happened, bool inBackground, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(happened);
        if (happened.Id.Length == 0) throw new ArgumentException("The event has no id, so that nobody could say whether it was handled before.", nameof(happened));

        var handlers = subscriptions.For(happened);
        if (handlers.Length == 0) return VinrEventOutcome.Unhandled;

        InboxClaim taken;
        try
        {
            taken = await inbox.ClaimAsync(happened.Id, _options.ClaimLease, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            WebhookLog.InboxFailed(logger, e, happened.Type.ToString(), happened.Id);
            return VinrEventOutcome.Unavailable;
        }

        return taken.Status switch
        {
            InboxStatus.AlreadyDone => VinrEventOutcome.Duplicate,
            InboxStatus.InProgress => VinrEventOutcome.InProgress,
            _ => await HandleAsync(new HeldClaim(inbox, happened, taken.Token, _options, time, logger), handlers, inBackground).ConfigureAwait(false),
        };
    }

    private async Task<VinrEventOutcome> HandleAsync(HeldClaim claim, Subscription[] handlers, bool inBackground)
    {
        var outcome = inBackground ? VinrEventOutcome.Full : VinrEventOutcome.Failed;
        try
        {
            var isStale = await IsStaleAsync(claim.Event).ConfigureAwait(false);
            if (inBackground)
            {
                if (queue.TryAdd(new(claim, handlers, isStale, Activity.Current?.Context ?? default))) outcome = VinrEventOutcome.Queued;
            }
            else if (await runner.RunAsync(claim, handlers, isStale, attempt: 1).ConfigureAwait(false))
            {
                outcome = VinrEventOutcome.Handled;
            }

            if (outcome is VinrEventOutcome.Full or VinrEventOutcome.Failed) await runner.ReleaseAsync(claim).ConfigureAwait(false);
            return outcome;
        }
        finally
        {
            if (outcome != VinrEventOutcome.Queued) await claim.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<bool> IsStaleAsync(VinrEvent happened)
    {
        if (!_options.TrackOrder || happened.AccountId is not { } account) return false;
        try
        {
            var isStale = await ((IVinrEventOrder)inbox).IsStaleAsync(account, happened.Created, _options.Retention, CancellationToken.None).ConfigureAwait(false);
            if (isStale) metrics.Stale(happened.Type.ToString());
            return isStale;
        }
        catch (Exception e)
        {
            // The order is a hint; without it the event is handled all the same.
            WebhookLog.OrderFailed(logger, e, happened.Type.ToString(), happened.Id);
            return false;
        }
    }
}
