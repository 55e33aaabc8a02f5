using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vinr.Sdk.Hosting;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>Deletes what need not be remembered any longer, in small batches, and reads the figures for the gauges.</summary>
internal sealed class InboxCleaning<TContext>(
    ContextScope<TContext> contexts,
    InboxReader reader,
    InboxMetrics metrics,
    VinrEntityFrameworkOptions options,
    IVinrReceivers receivers,
    TimeProvider time,
    ILogger<InboxCleaning<TContext>> logger) : BackgroundService
    where TContext : DbContext
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Detached.Run(() => RunAsync(stoppingToken));

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.CleaningInterval, time);
        await using var ending = stoppingToken.UnsafeRegister(static timer => ((PeriodicTimer)timer!).Dispose(), timer).ConfigureAwait(false);
        do
        {
            try
            {
                await CleanAsync(stoppingToken).ConfigureAwait(false);
                metrics.Show(await reader.ReadAsync(stoppingToken).ConfigureAwait(false));
            }
            catch (Exception e)
            {
                if (!stoppingToken.IsCancellationRequested) InboxLog.NotCleaned(logger, e);
            }
        }
        while (await timer.WaitForNextTickAsync(CancellationToken.None).ConfigureAwait(false));
    }

    private async Task CleanAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        while (await DeleteAsync(VinrInboxState.Done, now, cancellationToken).ConfigureAwait(false) == options.CleaningBatch)
        {
        }

        // What was given back and never came again.
        var retention = receivers.All.Max(receiver => receiver.Retention);
        var forgotten = now - DateTimeOffset.MinValue > retention ? now - retention : DateTimeOffset.MinValue;
        while (await DeleteAsync(VinrInboxState.Held, forgotten, cancellationToken).ConfigureAwait(false) == options.CleaningBatch)
        {
        }
    }

    private Task<int> DeleteAsync(VinrInboxState state, DateTimeOffset until, CancellationToken cancellationToken) =>
        contexts.RunAsync(db => InboxRows.ForgetAsync(db, state, until, options.CleaningBatch, cancellationToken));
}
