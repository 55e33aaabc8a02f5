using System.Diagnostics;

namespace Vinr.Sdk.Benchmarks.Loopback;

/// <summary>Callers who each make one call after the other.</summary>
internal static class Load
{
    /// <summary>Lets so many callers call for so long.</summary>
    public static async Task<LoadResult> RunAsync(Func<Task> call, int callers, TimeSpan duration)
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var latencies = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(() => CallAsync(call, start, duration))));
        var elapsed = Stopwatch.GetElapsedTime(start);
        processor = Environment.CpuUsage.TotalTime - processor;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        return new(elapsed, processor, allocated, [.. latencies.SelectMany(latency => latency)]);
    }

    private static async Task<List<double>> CallAsync(Func<Task> call, long start, TimeSpan duration)
    {
        var latencies = new List<double>(16 * 1024);
        var before = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start, before) < duration)
        {
            await call().ConfigureAwait(false);
            var after = Stopwatch.GetTimestamp();
            latencies.Add(Stopwatch.GetElapsedTime(before, after).TotalMicroseconds);
            before = after;
        }

        return latencies;
    }
}
