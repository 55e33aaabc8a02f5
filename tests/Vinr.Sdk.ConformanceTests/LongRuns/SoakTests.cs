using Vinr.Sdk.Soak.Running;
using Xunit;

namespace Vinr.Sdk.ConformanceTests.LongRuns;

/// <summary>The soak in a small form; the large one is a program (tests/Vinr.Sdk.Soak).</summary>
public sealed class SoakTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Keeps("calls.once")]
    [Keeps("calls.unknown")]
    [Keeps("calls.threads")]
    public async Task Nothing_is_lost_doubled_or_unresolved()
    {
        var report = await SoakRun.RunAsync(3_000, seed: 1, Token);

        Assert.True(report.IsClean, report.ToString());
        Assert.All(report.Faults.Hits, fault => Assert.True(fault.Hits > 0, fault.Name));
        Assert.True(report is { Unknown: > 0, Failed: > 0 }, "the soak has seen calls that failed, and calls that nobody knew of");
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_faults()
    {
        var one = await SoakRun.RunAsync(600, seed: 5, Token);
        var other = await SoakRun.RunAsync(600, seed: 5, Token);

        Assert.Equal(one.Faults.Hits, other.Faults.Hits);
        Assert.Equal((one.Requests, one.Unknown), (other.Requests, other.Unknown));
    }
}
