using System.Diagnostics;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Sandbox;
using Vinr.Sdk.Soak.Running;

namespace Vinr.Sdk.Soak.States;

/// <summary>
/// Round by round, a snapshot, a file, a fork and the way back to the snapshot, each at some moment of the same traffic; then all calls
/// are repeated with their keys in each of them.
/// </summary>
internal static class StatesRun
{
    public static async Task<StatesReport> RunAsync(int rounds, long seed, CancellationToken cancellationToken, Progress? progress = null)
    {
        await using var sandbox = await VinrSandbox.StartAsync(new() { Seed = seed, RequestHistory = 0 }, cancellationToken);
        using var vinr = sandbox.CreateClient(options => options.HttpHandler = sandbox.CreateHandler());
        var account = await OpenAsync(vinr, cancellationToken);
        var beginning = sandbox.Snapshot();
        var file = Path.Combine(Path.GetTempPath(), $"vinr-states-{Guid.NewGuid():N}.json");
        var report = new StatesReport(rounds, seed);
        var random = new Random(unchecked((int)seed));
        var watch = Stopwatch.StartNew();
        try
        {
            for (var round = 0; round < rounds && report.IsClean; round++)
            {
                var name = FormattableString.Invariant($"call-{seed}-{round}");
                var traffic = new Traffic(vinr, account, name);
                int[] moments = [.. Enumerable.Range(0, 4).Select(_ => random.Next(Traffic.Calls - Traffic.Workers)).Order()];
                var running = traffic.RunAsync(cancellationToken);

                await traffic.WhenAnsweredAsync(moments[0]);
                var taken = traffic.Answered;
                var snapshot = sandbox.Snapshot();
                await traffic.WhenAnsweredAsync(moments[1]);
                var saved = traffic.Answered;
                await sandbox.SaveAsync(file, cancellationToken);
                await traffic.WhenAnsweredAsync(moments[2]);
                var forked = traffic.Answered;
                await using var fork = await sandbox.ForkAsync(cancellationToken);
                await traffic.WhenAnsweredAsync(moments[3]);
                sandbox.Restore(snapshot);
                await running;

                await using var loaded = await VinrSandbox.StartAsync(new() { StateFile = file, RequestHistory = 0 }, cancellationToken);
                foreach (var holding in (Holding[])[new(sandbox, taken), new(loaded, saved), new(fork, forked)])
                {
                    report.Add(await holding.JudgeAsync(account, name, cancellationToken));
                }

                sandbox.Restore(beginning);
                progress?.Add();
            }
        }
        finally
        {
            File.Delete(file);
        }

        return report with { Took = watch.Elapsed };
    }

    private static async Task<string> OpenAsync(VinrClient vinr, CancellationToken cancellationToken)
    {
        var program = await vinr.Loyalty.Programs.CreateAsync(new() { Name = "States" }, null, cancellationToken);
        await vinr.Loyalty.EarningRules.CreateAsync(
            new() { Program = program.Id, Trigger = EarningTrigger.PaymentCompleted, Earn = new() { PointsPerCurrencyUnit = 1 } }, null, cancellationToken);
        return (await vinr.Loyalty.Accounts.CreateAsync(new() { Program = program.Id }, null, cancellationToken)).Id;
    }
}
