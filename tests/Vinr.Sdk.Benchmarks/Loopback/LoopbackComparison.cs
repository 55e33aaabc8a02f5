using Vinr.Sdk.Benchmarks.Compare;
using Vinr.Sdk.Benchmarks.Measuring;
using Vinr.Sdk.Benchmarks.Output;
using Vinr.Sdk.Benchmarks.Variants;
using Vinr.Sdk.Soak.Running;

namespace Vinr.Sdk.Benchmarks.Loopback;

/// <summary>The POST over real sockets to a server in another process, with few callers and with many.</summary>
internal static class LoopbackComparison
{
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(250);
    private static readonly int[] Callers = [1, 16, 64];
    private static readonly VariantKind[] Kinds = [VariantKind.Floor, VariantKind.Vinr, VariantKind.AddVinr, VariantKind.Refit, VariantKind.Stripe];

    /// <summary>How many comparisons it makes.</summary>
    public static int Count => Callers.Length;

    public static async Task<List<Row>> RunAsync(int rounds, Progress progress)
    {
        using var server = await ServerProcess.StartAsync();
        var rows = new List<Row>();
        foreach (var callers in Callers)
        {
            var variants = Kinds.Select(kind => kind.Make(Sockets(), server.Address)).ToArray();
            rows.AddRange(await CompareAsync(callers, variants, rounds, progress));
            foreach (var variant in variants) variant.Dispose();
        }

        return rows;
    }

    private static async Task<IEnumerable<Row>> CompareAsync(int callers, Variant[] variants, int rounds, Progress progress)
    {
        var results = Kinds.Select(_ => new List<LoadResult>()).ToArray();
        foreach (var variant in variants) await Load.RunAsync(variant.PostAsync, callers, 4 * Slice);
        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < variants.Length; turn++)
            {
                var i = (round + turn) % variants.Length;
                results[i].Add(await Load.RunAsync(variants[i].PostAsync, callers, Slice));
            }

            progress.Add();
        }

        return Kinds.Select((kind, i) => new Row(ScenarioNames.Loopback(callers), kind.Name)
        {
            NsPerOp = results[i].Select(result => result.ProcessorNanoseconds).Median(),
            BytesPerOp = results[i].Select(result => result.Bytes).Median(),
            TimeRatio = results[i].Zip(results[0], (own, floor) => own.ProcessorNanoseconds / floor.ProcessorNanoseconds).Median(),
            BytesRatio = results[i].Zip(results[0], (own, floor) => own.Bytes / floor.Bytes).Median(),
            RequestsPerSecond = results[i].Select(result => result.Microseconds.Length / result.Elapsed.TotalSeconds).Median(),
            P50Microseconds = results[i].SelectMany(result => result.Microseconds).Percentile(0.5),
            P99Microseconds = results[i].SelectMany(result => result.Microseconds).Percentile(0.99),
        });
    }

    private static SocketsHttpHandler Sockets() => new() { AllowAutoRedirect = false, UseCookies = false };
}
