using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Vinr.Sdk.Hosting;

/// <summary>The way of an event from the moment it is believed: looked up in the inbox, then handled now, in the background or from the store.</summary>
internal sealed class EventDispatcher(
    Subscriptions subscriptions,
    IVinrInbox inbox,
    HandlerRunner runner,
    EventOrder order,
    BackgroundQueue queue,
    ReceiverOptions receivers,
    TimeProvider time,
    ILogger<EventDispatcher> logger) : IVinrEventDispatcher
{
    public Task<VinrEventOutcome> DispatchAsync(VinrEvent happened, CancellationToken cancellationToken = default) =>
        DispatchAsync(happened, tenant: null, receivers.Of(tenant: null), inBackground: false, cancellationToken);

    public Task<VinrEventOutcome> DispatchAsync(VinrEvent happened, string tenant, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(tenant);
        return DispatchAsync(happened, tenant, receivers.Of(tenant), inBackground: false, cancellationToken);
    }

    /// <summary>As a delivery is dispatched: stored or in the background, if the options say so.</summary>
    public Task<VinrEventOutcome> ReceiveAsync(VinrEvent happened, ReadOnlyMemory<byte> body, string? tenant, VinrWebhookReceiverOptions options) =>
        options.StoreFirst ? StoreAsync(happened, body, tenant) : DispatchAsync(happened, tenant, options, options.Background, CancellationToken.None);

    private async Task<VinrEventOutcome> StoreAsync(VinrEvent happened, ReadOnlyMemory<byte> body, string? tenant)
    {
        if (subscriptions.For(happened, tenant).Length == 0) return VinrEventOutcome.Unhandled;
        try
        {
            var arrived = new ArrivedEvent(InboxKey.Of(tenant, happened.Id), happened, body) { Tenant = tenant, Delivery = Activity.Current?.Context ?? default };
            return await ((IVinrEventStore)inbox).StoreAsync(arrived, CancellationToken.None).ConfigureAwait(false) ? VinrEventOutcome.Stored : VinrEventOutcome.Duplicate;
        }
        catch (Exception e)
        {
            return Unavailable(happened, e);
        }
    }

    private async Task<VinrEventOutcome> DispatchAsync(VinrEvent happened, string? tenant, VinrWebhookReceiverOptions options, bool inBackground, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(happened);
        if (happened.Id.Length == 0) throw new ArgumentException("The event has no id, so that nobody could say whether it was handled before.", nameof(happened));

        var handlers = subscriptions.For(happened, tenant);
        if (handlers.Length == 0) return VinrEventOutcome.Unhandled;

        var key = InboxKey.Of(tenant, happened.Id);
        InboxClaim taken;
        try
        {
            taken = await inbox.ClaimAsync(key, options.ClaimLease, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return Unavailable(happened, e);
        }

        if (taken.Status != InboxStatus.Claimed) return taken.Status == InboxStatus.AlreadyDone ? VinrEventOutcome.Duplicate : VinrEventOutcome.InProgress;
        var claim = new HeldClaim(inbox, new(key, happened, taken.Token) { Tenant = tenant }, options, time, logger);
        return await HandleAsync(claim, handlers, inBackground, options).ConfigureAwait(false);
    }

    private async Task<VinrEventOutcome> HandleAsync(HeldClaim claim, Subscription[] handlers, bool inBackground, VinrWebhookReceiverOptions options)
    {
        var outcome = inBackground ? VinrEventOutcome.Full : VinrEventOutcome.Failed;
        try
        {
            var isStale = await order.IsStaleAsync(claim.Event, claim.Tenant, options).ConfigureAwait(false);
            if (!inBackground) outcome = (await runner.RunAsync(claim, handlers, isStale, attempt: 1).ConfigureAwait(false)).Outcome;
            else if (queue.TryAdd(new(claim, handlers, isStale, options.BackgroundAttempts, Activity.Current?.Context ?? default))) outcome = VinrEventOutcome.Queued;

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
