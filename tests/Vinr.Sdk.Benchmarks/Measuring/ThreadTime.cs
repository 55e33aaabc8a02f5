using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Vinr.Sdk.Benchmarks.Measuring;

/// <summary>
/// The processor's time of the present thread, where the system tells it, else the time on the wall: on a machine with other work a
/// thread waits for its turn, and that wait is nobody's cost.
/// </summary>
internal static class ThreadTime
{
    private const int ThreadClock = 3; // CLOCK_THREAD_CPUTIME_ID

    public static bool IsProcessorTime { get; } = OperatingSystem.IsLinux();

    public static double Nanoseconds()
    {
        if (!IsProcessorTime) return Stopwatch.GetElapsedTime(0).TotalNanoseconds;

        return clock_gettime(ThreadClock, out var time) == 0
            ? (time.Seconds * 1e9) + time.Nanoseconds
            : throw new InvalidOperationException("The system does not tell a thread's time.");
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int clock_gettime(int clock, out Moment time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Moment
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
