using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Vinr.Sdk.Hosting;

/// <summary>Looks again and again, for each tenant by itself.</summary>
internal sealed class CatchUpWorker(IEnumerable<CatchUpRound> rounds, TimeProvider time, ILogger<CatchUpRound> logger) : BackgroundService
{
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var round in rounds) round.Check();
        return base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Detached.Run(() => Task.WhenAll(rounds.Select(round => RunAsync(round, stoppingToken))));

    private async Task RunAsync(CatchUpRound round, CancellationToken stopping)
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

            await Task.Delay(round.Every, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
