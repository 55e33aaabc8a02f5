using Vinr.Sdk.Soak.States;
using Xunit;

namespace Vinr.Sdk.ConformanceTests.LongRuns;

/// <summary>Snapshots, files, forks and restores under traffic in a small form; the large one is a program (tests/Vinr.Sdk.Soak).</summary>
public sealed class StatesTests
{
    [Fact]
    [Keeps("sandbox.whole")]
    public async Task Every_call_has_acted_once_in_every_state_that_was_taken_under_traffic()
    {
        var report = await StatesRun.RunAsync(20, seed: 1, TestContext.Current.CancellationToken);

        Assert.True(report.IsClean, report.ToString());
        Assert.Equal(60, report.States);
        Assert.True(report.Repeats.Replayed > 100 && report.Repeats.Replayed < report.Repeats.Calls, report.ToString());
    }
}
