using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Vinr.Sdk.AspNetCore;

/// <summary>Runs the handlers of an event that this process holds, and tells the inbox how it ended.</summary>
internal sealed class HandlerRunner(IServiceScopeFactory scopes, HandlerLifetime lifetime, WebhookMetrics metrics, TimeProvider time, ILogger<HandlerRunner> logger)
{
    /// <summary>Runs them one after the other, each in a scope of its own, up to the first that fails.</summary>
    /// <returns>Whether all ended well. If not, the claim is still held.</returns>
    public async Task<bool> RunAsync(HeldClaim claim, Subscription[] handlers, bool isStale, int attempt, ActivityContext delivery = default)
    {
        var (happened, type) = (claim.Event, claim.Event.Type.ToString());
        using var span = WebhookSpans.Handle(happened, attempt, isStale, delivery);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(lifetime.Stopping, claim.Lost);
        var started = time.GetTimestamp();
        try
        {
            foreach (var handler in handlers) await RunAsync(handler, happened, isStale, attempt, stop.Token).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            WebhookSpans.Failed(span, e);
            metrics.Failed(type, time.GetElapsedTime(started));
            WebhookLog.HandlerFailed(logger, e, type, happened.Id, attempt);
            return false;
        }

        metrics.Handled(type, time.GetElapsedTime(started));
        WebhookLog.Handled(logger, type, happened.Id, time.GetElapsedTime(started).TotalMilliseconds);
        await CompleteAsync(claim).ConfigureAwait(false);
        return true;
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

    // A method of its own, so that no ambient value that a handler sets is there for the next one.
    private async Task RunAsync(Subscription handler, VinrEvent happened, bool isStale, int attempt, CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            await handler.RunAsync(happened, new(scope.ServiceProvider) { IsStale = isStale, Attempt = attempt }, cancellationToken).ConfigureAwait(false);
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
}
