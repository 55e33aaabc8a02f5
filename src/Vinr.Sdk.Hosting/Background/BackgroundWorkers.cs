using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Vinr.Sdk.Hosting;

/// <summary>Handles what waits in the background, and on shutdown what still waits.</summary>
internal sealed class BackgroundWorkers(
    BackgroundQueue queue, HandlerRunner runner, HandlerLifetime lifetime, IOptions<VinrWebhookReceiverOptions> options, TimeProvider time, ILogger<BackgroundWorkers> logger)
    : IHostedService, IDisposable
{
    private static readonly TimeSpan TimeToGiveBack = TimeSpan.FromSeconds(2);

    private Task _working = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Background) _working = Detached.Run(WorkAsync);
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
        queue.ReadAllAsync(), new ParallelOptions { MaxDegreeOfParallelism = options.Value.BackgroundWorkers }, (queued, _) => HandleAsync(queued));

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
        for (var attempt = 1; !lifetime.Stopping.IsCancellationRequested; attempt++)
        {
            var run = await runner.RunAsync(queued.Claim, queued.Handlers, queued.IsStale, attempt, queued.Delivery).ConfigureAwait(false);
            if (run.Outcome != VinrEventOutcome.Failed) return true;
            if (attempt == options.Value.BackgroundAttempts || queued.Claim.Lost.IsCancellationRequested) return false;

            try
            {
                await Task.Delay(TimeSpan.FromSeconds(1 << Math.Min(attempt - 1, 6)), time, lifetime.Stopping).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }

        return false;
    }
}
