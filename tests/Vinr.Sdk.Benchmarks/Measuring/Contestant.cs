using System.Diagnostics;
using Vinr.Sdk.Benchmarks.Stubs;

namespace Vinr.Sdk.Benchmarks.Measuring;

/// <summary>A call that takes part in a comparison, and how many of them fill a batch.</summary>
internal sealed class Contestant(string name, Func<Task> call, Pump pump)
{
    private const int MostCalls = 50_000;

    private int _calls = 1;

    public string Name { get; } = name;

    /// <summary>Runs until the compiler has nothing more to gain, and finds out how many calls fill a batch.</summary>
    public void WarmUp(TimeSpan warmUp, TimeSpan batch)
    {
        var watch = Stopwatch.StartNew();
        var calls = 0L;
        while (watch.Elapsed < warmUp || calls < 200)
        {
            pump.Run(call());
            calls++;
        }

        // The second half is faster than the first; the quickest of a few short runs tells.
        var best = Enumerable.Range(0, 5).Min(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < 20; i++) pump.Run(call());
            return Stopwatch.GetElapsedTime(start) / 20;
        });
        _calls = (int)Math.Clamp(batch / best, 1, MostCalls);
    }

    /// <summary>One batch.</summary>
    public Cost Measure()
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < _calls; i++) pump.Run(call());
        var elapsed = Stopwatch.GetElapsedTime(start);
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        return new(elapsed.TotalNanoseconds / _calls, (double)allocated / _calls);
    }
}
