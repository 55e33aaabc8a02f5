using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>Takes calls in turn with other instances, sends some at a time, and deletes those whose retention is over.</summary>
internal sealed class OutboxWorkers<TContext>(
    ContextScope<TContext> contexts, OutboxRun<TContext> run, VinrOutboxOptions options, TimeProvider time, ILogger<OutboxWorkers<TContext>> logger) : BackgroundService
    where TContext : DbContext
{
    private const int CleaningBatch = 500;
    private static readonly TimeSpan CleaningInterval = TimeSpan.FromMinutes(1);
    private static readonly VinrOutboxState[] Over = [VinrOutboxState.Sent, VinrOutboxState.Refused];

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await run.CheckAsync().ConfigureAwait(false);
        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Detached.Run(() => Task.WhenAll(
        Enumerable.Range(0, options.Workers).Select(worker => WorkAsync(cleans: worker == 0, stoppingToken))));

    private async Task WorkAsync(bool cleans, CancellationToken stopping)
    {
        DateTimeOffset cleaned = default;
        while (!stopping.IsCancellationRequested)
        {
            // By time, and not when there is nothing else to do: a shop may always have something to send.
            if (cleans && time.GetUtcNow() - cleaned >= CleaningInterval)
            {
                await CleanAsync(stopping).ConfigureAwait(false);
                cleaned = time.GetUtcNow();
            }

            if (await RunNextAsync(stopping).ConfigureAwait(false)) continue;
            await Task.Delay(options.PollInterval, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Takes the next call that is due to its end.</summary>
    /// <returns>False when there is none.</returns>
    internal async Task<bool> RunNextAsync(CancellationToken stopping)
    {
        if (await TakeAsync(stopping).ConfigureAwait(false) is not { } row) return false;
        await run.RunAsync(row, stopping).ConfigureAwait(false);
        return true;
    }

    private async Task<VinrOutboxMessage?> TakeAsync(CancellationToken stopping)
    {
        try
        {
            // Another may have been quicker with the one that was looked at.
            var lease = Lease.From(time.GetUtcNow(), options.Lease);
            return (await contexts.RunAsync(db => OutboxRows.TakeAsync(db, 1, lease, stopping)).ConfigureAwait(false)).FirstOrDefault();
        }
        catch (Exception e)
        {
            if (!stopping.IsCancellationRequested) OutboxLog.NotTaken(logger, e);
            return null;
        }
    }

    internal async Task CleanAsync(CancellationToken stopping)
    {
        try
        {
            var now = time.GetUtcNow();
            foreach (var over in Over)
            {
                while (await contexts.RunAsync(db => OutboxRows.ForgetAsync(db, over, now, CleaningBatch, stopping)).ConfigureAwait(false) == CleaningBatch)
                {
                }
            }
        }
        catch (Exception e)
        {
            if (!stopping.IsCancellationRequested) OutboxLog.NotTaken(logger, e);
        }
    }
}
