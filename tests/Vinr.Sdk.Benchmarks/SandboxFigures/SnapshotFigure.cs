using System.Diagnostics;
using Vinr.Sdk.Benchmarks.Measuring;
using Vinr.Sdk.Sandbox;

namespace Vinr.Sdk.Benchmarks.SandboxFigures;

/// <summary>How long a thousand tests wait for their state: a snapshot, a change and the way back, with 100 members.</summary>
internal static class SnapshotFigure
{
    private const int Pairs = 1_000;

    public static async Task<string[]> MeasureAsync()
    {
        await using var sandbox = await VinrSandbox.StartAsync();
        var club = sandbox.Seed.Program("VINR Rewards", expiryMonths: 12).EarnPerUnit(1).Tier("gold", 500, factor: 2).Reward("€5 off", 100, 500);
        var members = Enumerable.Range(0, 100).Select(_ => club.Member().Balance(320)).ToList();
        var milliseconds = new List<double>();
        for (var batch = 0; batch < 12; batch++)
        {
            var waited = TimeSpan.Zero;
            for (var i = 0; i < Pairs; i++)
            {
                var start = Stopwatch.GetTimestamp();
                var snapshot = sandbox.Snapshot();
                waited += Stopwatch.GetElapsedTime(start);
                members[i % members.Count].Pays(1_500); // not counted: it is the test's own
                start = Stopwatch.GetTimestamp();
                sandbox.Restore(snapshot);
                waited += Stopwatch.GetElapsedTime(start);
            }

            if (batch >= 2) milliseconds.Add(waited.TotalMilliseconds);
        }

        return Figure.AtMost("1,000 snapshot/restore pairs, 100 members", milliseconds.Median(), 1_000, "ms");
    }
}
