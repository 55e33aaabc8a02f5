using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Vinr.Sdk.Hosting;

/// <summary>Looks again and again.</summary>
internal sealed class CatchUpWorker(CatchUpRound round, VinrCatchUpOptions options, TimeProvider time, ILogger<CatchUpRound> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Detached.Run(() => RunAsync(stoppingToken));

    private async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (await round.RunAsync(stopping).ConfigureAwait(false) is > 0 and { } found) CatchUpLog.CaughtUp(logger, found);
            }
            catch (Exception e)
            {
                if (!stopping.IsCancellationRequested) CatchUpLog.NotRead(logger, e);
            }

            await Task.Delay(options.Every, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
