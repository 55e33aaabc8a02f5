using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Vinr.Sdk.Hosting;

/// <summary>Runs the handlers of an event that this process holds, and tells the inbox how it ended.</summary>
internal sealed class HandlerRunner(
    IServiceScopeFactory scopes, IVinrInbox inbox, HandlerLifetime lifetime, WebhookMetrics metrics, TimeProvider time, ILogger<HandlerRunner> logger)
{
    /// <summary>Runs them one after the other, up to the first that fails: each in a scope of its own, or all in the scope and transaction of the inbox.</summary>
    /// <returns>Whether all ended well. When one failed, the claim is still held.</returns>
    public async Task<EventRun> RunAsync(
        HeldClaim claim, Subscription[] handlers, bool isStale, int attempt, ActivityContext delivery = default, CancellationToken cancellationToken = default)
    {
        var (happened, type) = (claim.Event, claim.Event.Type.ToString());
        using var span = WebhookSpans.Handle(happened, attempt, isStale, delivery);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(lifetime.Stopping, claim.Lost, cancellationToken);
        var started = time.GetTimestamp();
        try
        {
            if (inbox is IVinrTransactionalInbox transactional)
            {
                if (!await claim.HandleAsync(transactional, RunAllAsync, stop.Token).ConfigureAwait(false)) return RolledBack(claim);
            }
            else
            {
                foreach (var handler in handlers) await RunInScopeAsync(handler).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            WebhookSpans.Failed(span, e);
            metrics.Failed(type, time.GetElapsedTime(started));
            WebhookLog.HandlerFailed(logger, e, type, happened.Id, attempt);
            return new(VinrEventOutcome.Failed, e);
        }

        metrics.Handled(type, time.GetElapsedTime(started));
        WebhookLog.Handled(logger, type, happened.Id, time.GetElapsedTime(started).TotalMilliseconds);
        if (inbox is not IVinrTransactionalInbox) await CompleteAsync(claim).ConfigureAwait(false);
        return new(VinrEventOutcome.Handled);

        async Task RunAllAsync(IServiceProvider services, CancellationToken token)
        {
            foreach (var handler in handlers) await RunOneAsync(handler, services, token).ConfigureAwait(false);
        }

        async Task RunInScopeAsync(Subscription handler)
        {
            var scope = scopes.CreateAsyncScope();
            await using (scope.ConfigureAwait(false)) await RunOneAsync(handler, scope.ServiceProvider, stop.Token).ConfigureAwait(false);
        }

        // A method of its own, so that no ambient value that a handler sets is there for the next one.
        async Task RunOneAsync(Subscription handler, IServiceProvider services, CancellationToken token) =>
            await handler.RunAsync(happened, new(services) { Tenant = claim.Tenant, IsStale = isStale, Attempt = attempt }, token).ConfigureAwait(false);
    }

    /// <summary>Gives an event back, so that it can be handled again at once instead of after its lease.</summary>
    public async Task ReleaseAsync(HeldClaim claim)
    {
        try
        {
            await claim.ReleaseAsync().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            WebhookLog.ReleaseFailed(logger, e, claim.Event.Type.ToString(), claim.Event.Id);
        }
    }

    // It was handled, whatever the inbox says to it: an answer that asks for it again would make it happen twice.
    private async Task CompleteAsync(HeldClaim claim)
    {
        try
        {
            if (!await claim.CompleteAsync().ConfigureAwait(false)) WebhookLog.LeaseLost(logger, claim.Event.Type.ToString(), claim.Event.Id);
        }
        catch (Exception e)
        {
            WebhookLog.NotRecorded(logger, e, claim.Event.Type.ToString(), claim.Event.Id);
        }
    }

    private EventRun RolledBack(HeldClaim claim)
    {
        WebhookLog.RolledBack(logger, claim.Event.Type.ToString(), claim.Event.Id);
        return new(VinrEventOutcome.InProgress);
    }
}
