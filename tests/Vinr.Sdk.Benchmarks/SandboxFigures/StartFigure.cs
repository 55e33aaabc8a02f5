using System.Diagnostics;
using Vinr.Sdk.Benchmarks.Measuring;
using Vinr.Sdk.Sandbox;

namespace Vinr.Sdk.Benchmarks.SandboxFigures;

/// <summary>How long a test waits for a sandbox and its first answer, in a process that has started one before.</summary>
internal static class StartFigure
{
    public static async Task<string[]> MeasureAsync()
    {
        var milliseconds = new List<double>();
        for (var i = 0; i < 18; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await using var sandbox = await VinrSandbox.StartAsync();
            using var vinr = sandbox.CreateClient();
            await vinr.Loyalty.Programs.CreateAsync(new() { Name = "VINR Rewards" });
            if (i >= 3) milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return Figure.AtMost("start and first call", milliseconds.Median(), 150, "ms");
    }
}
