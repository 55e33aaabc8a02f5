using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Vinr.Sdk.Hosting;

/// <summary>The way of an event from the moment it is believed: looked up in the inbox, then handled now, in the background or from the store.</summary>
internal sealed class EventDispatcher(
    Subscriptions subscriptions,
    IVinrInbox inbox,
    HandlerRunner runner,
    EventOrder order,
    BackgroundQueue queue,
    IOptions<VinrWebhookReceiverOptions> options,
    TimeProvider time,
    ILogger<EventDispatcher> logger) : IVinrEventDispatcher
{
    private readonly VinrWebhookReceiverOptions _options = options.Value;

    public Task<VinrEventOutcome> DispatchAsync(VinrEvent happened, CancellationToken cancellationToken = default) =>
        DispatchAsync(happened, inBackground: false, cancellationToken);

    /// <summary>As a delivery is dispatched: stored or in the background, if the options say so.</summary>
    public Task<VinrEventOutcome> ReceiveAsync(VinrEvent happened, ReadOnlyMemory<byte> body) =>
        _options.StoreFirst ? StoreAsync(happened, body) : DispatchAsync(happened, _options.Background, CancellationToken.None);

    private async Task<VinrEventOutcome> StoreAsync(VinrEvent happened, ReadOnlyMemory<byte> body)
    {
        if (subscriptions.For(happened).Length == 0) return VinrEventOutcome.Unhandled;
        try
        {
            var arrived = new ArrivedEvent(InboxKey.Of(tenant: null, happened.Id), happened, body) { Delivery = Activity.Current?.Context ?? default };
            return await ((IVinrEventStore)inbox).StoreAsync(arrived, CancellationToken.None).ConfigureAwait(false) ? VinrEventOutcome.Stored : VinrEventOutcome.Duplicate;
        }
        catch (Exception e)
        {
            return Unavailable(happened, e);
        }
    }

    private async Task<VinrEventOutcome> DispatchAsync(VinrEvent happened, bool inBackground, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(happened);
        if (happened.Id.Length == 0) throw new ArgumentException("The event has no id, so that nobody could say whether it was handled before.", nameof(happened));

        var handlers = subscriptions.For(happened);
        if (handlers.Length == 0) return VinrEventOutcome.Unhandled;

        var key = InboxKey.Of(tenant: null, happened.Id);
        InboxClaim taken;
        try
        {
            taken = await inbox.ClaimAsync(key, _options.ClaimLease, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return Unavailable(happened, e);
        }

        return taken.Status switch
        {
            InboxStatus.AlreadyDone => VinrEventOutcome.Duplicate,
            InboxStatus.InProgress => VinrEventOutcome.InProgress,
            _ => await HandleAsync(new HeldClaim(inbox, new(key, happened, taken.Token), _options, time, logger), handlers, inBackground).ConfigureAwait(false),
        };
    }

    private async Task<VinrEventOutcome> HandleAsync(HeldClaim claim, Subscription[] handlers, bool inBackground)
    {
        var outcome = inBackground ? VinrEventOutcome.Full : VinrEventOutcome.Failed;
        try
        {
            var isStale = await order.IsStaleAsync(claim.Event, claim.Tenant, _options).ConfigureAwait(false);
            if (!inBackground) outcome = (await runner.RunAsync(claim, handlers, isStale, attempt: 1).ConfigureAwait(false)).Outcome;
            else if (queue.TryAdd(new(claim, handlers, isStale, Activity.Current?.Context ?? default))) outcome = VinrEventOutcome.Queued;

            if (outcome is VinrEventOutcome.Full or VinrEventOutcome.Failed) await runner.ReleaseAsync(claim).ConfigureAwait(false);
            return outcome;
        }
        finally
        {
            if (outcome != VinrEventOutcome.Queued) await claim.DisposeAsync().ConfigureAwait(false);
        }
    }

    private VinrEventOutcome Unavailable(VinrEvent happened, Exception failure)
    {
        WebhookLog.InboxFailed(logger, failure, happened.Type.ToString(), happened.Id);
        return VinrEventOutcome.Unavailable;
    }
}
