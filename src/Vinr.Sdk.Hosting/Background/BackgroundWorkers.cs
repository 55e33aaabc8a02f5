using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Vinr.Sdk.Hosting;

/// <summary>Handles what waits in the background, and on shutdown what still waits.</summary>
internal sealed class BackgroundWorkers(
    BackgroundQueue queue, BackgroundRetry retry, HandlerRunner runner, HandlerLifetime lifetime, ReceiverOptions receivers, TimeProvider time, ILogger<BackgroundWorkers> logger)
    : IHostedService, IDisposable
{
    private static readonly TimeSpan TimeToGiveBack = TimeSpan.FromSeconds(2);

    private Task _working = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _working = Detached.Run(WorkAsync);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Close();
        if (queue.Count > 0) WebhookLog.Draining(logger, queue.Count);

        try
        {
            await _working.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The host's time is over: handlers have been told to end, and the rest of the queue is given back without being tried.
            await Task.WhenAny(_working, Task.Delay(TimeToGiveBack, time, CancellationToken.None)).ConfigureAwait(false);
        }
    }

    /// <summary>For an app that is disposed without a stop: nothing is taken any more, and nobody waits for more for ever.</summary>
    public void Dispose() => queue.Close();

    // As many at a time as there are workers, each made when there is something for it to do.
    private Task WorkAsync() => Parallel.ForEachAsync(
        queue.ReadAllAsync(), new ParallelOptions { MaxDegreeOfParallelism = receivers.Of(tenant: null).BackgroundWorkers }, (queued, _) => HandleAsync(queued));

    private async ValueTask HandleAsync(QueuedEvent queued)
    {
        var claim = queued.Claim;
        try
        {
            if (await TryAsync(queued).ConfigureAwait(false)) return;

            WebhookLog.GivenUp(logger, claim.Event.Type.ToString(), claim.Event.Id);
            await runner.ReleaseAsync(claim).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Only a logger is left to throw. The events behind this one are handled all the same.
        }
        finally
        {
            await claim.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<bool> TryAsync(QueuedEvent queued)
    {
        try
        {
            return await retry.RunAsync(queued, lifetime.Stopping).ConfigureAwait(false) != VinrEventOutcome.Failed;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
