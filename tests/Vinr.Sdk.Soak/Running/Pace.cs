using System.Diagnostics;
using System.Globalization;

namespace Vinr.Sdk.Soak.Running;

/// <summary>How fast a run was in each tenth of it, and how much memory the process has taken.</summary>
internal sealed class Pace(int operations)
{
    private const int Parts = 10;

    private readonly long[] _reached = [Stopwatch.GetTimestamp(), .. new long[Parts]];
    private readonly int _part = Math.Max(1, operations / Parts);
    private int _done;

    /// <summary>The most that the process has taken so far.</summary>
    public static long PeakBytes
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>One more is done.</summary>
    public void Count()
    {
        var (part, rest) = Math.DivRem(Interlocked.Increment(ref _done), _part);
        if (rest == 0 && part <= Parts) _reached[part] = Stopwatch.GetTimestamp();
    }

    public override string ToString()
    {
        var rates = _reached.Zip(_reached.Skip(1), (start, end) => _part / Stopwatch.GetElapsedTime(start, end).TotalSeconds);
        return string.Create(CultureInfo.InvariantCulture, $"calls/s in each tenth: {string.Join(' ', rates.Select(rate => rate.ToString("N0", CultureInfo.InvariantCulture)))}");
    }
}
