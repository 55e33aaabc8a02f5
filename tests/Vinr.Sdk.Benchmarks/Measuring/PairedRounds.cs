using Vinr.Sdk.Benchmarks.Output;
using Vinr.Sdk.Soak.Running;

namespace Vinr.Sdk.Benchmarks.Measuring;

/// <summary>
/// Measures several variants against the first one. In each round every variant runs one batch, beginning with another one each
/// time, and is compared with the first one's batch of the same round: what slows the machine down for a while slows both.
/// </summary>
internal static class PairedRounds
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(0.4);
    private static readonly TimeSpan Batch = TimeSpan.FromMilliseconds(15);

    public static IEnumerable<Row> Compare(string scenario, IReadOnlyList<Contestant> contestants, int rounds, Progress progress)
    {
        // More than once: what is compiled again in the light of experience must see some of that first.
        for (var pass = 0; pass < 3; pass++)
        {
            foreach (var contestant in contestants) contestant.WarmUp(WarmUp);
        }

        foreach (var contestant in contestants) contestant.Calibrate(Batch);

        var costs = contestants.ToDictionary(contestant => contestant, _ => new List<Cost>(rounds));
        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < contestants.Count; turn++)
            {
                var contestant = contestants[(round + turn) % contestants.Count];
                costs[contestant].Add(contestant.Measure());
            }

            progress.Add();
        }

        var floor = costs[contestants[0]];
        foreach (var contestant in contestants)
        {
            var own = costs[contestant];
            yield return new Row(scenario, contestant.Name)
            {
                NsPerOp = own.Select(cost => cost.Nanoseconds).Median(),
                BytesPerOp = own.Select(cost => cost.Bytes).Median(),
                TimeRatio = own.Zip(floor, (cost, yardstick) => cost.Nanoseconds / yardstick.Nanoseconds).Median(),
                BytesRatio = own.Zip(floor, (cost, yardstick) => cost.Bytes / yardstick.Bytes).Median(),
            };
        }
    }
}
