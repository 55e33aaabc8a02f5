using System.Diagnostics;
using Vinr.Sdk.Benchmarks.Stubs;

namespace Vinr.Sdk.Benchmarks.Measuring;

/// <summary>A call that takes part in a comparison, and how many of them fill a batch.</summary>
internal sealed class Contestant(string name, Func<Task> call, Pump pump)
{
    private const int MostCalls = 50_000;

    private int _calls = 1;

    public string Name { get; } = name;

    /// <summary>Lets the compiler see the code at work.</summary>
    public void WarmUp(TimeSpan duration)
    {
        var watch = Stopwatch.StartNew();
        for (var calls = 0; calls < 200 || watch.Elapsed < duration; calls++) pump.Run(call());
    }

    /// <summary>Finds out how many calls fill a batch: by the quickest of a few short runs.</summary>
    public void Calibrate(TimeSpan batch)
    {
        var best = Enumerable.Range(0, 5).Min(_ =>
        {
            var start = ThreadTime.Nanoseconds();
            for (var i = 0; i < 20; i++) pump.Run(call());
            return (ThreadTime.Nanoseconds() - start) / 20;
        });
        _calls = (int)Math.Clamp(batch.TotalNanoseconds / best, 1, MostCalls);
    }

    /// <summary>One batch.</summary>
    public Cost Measure()
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var start = ThreadTime.Nanoseconds();
        for (var i = 0; i < _calls; i++) pump.Run(call());
        var elapsed = ThreadTime.Nanoseconds() - start;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        return new(elapsed / _calls, (double)allocated / _calls);
    }
}
