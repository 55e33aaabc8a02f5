using Vinr.Sdk.Soak.Fuzzing;
using Xunit;

namespace Vinr.Sdk.ConformanceTests.LongRuns;

/// <summary>The fuzz in a small form; the large one is a program (tests/Vinr.Sdk.Soak).</summary>
public sealed class FuzzTests
{
    [Fact]
    [Keeps("calls.answers")]
    public async Task Twenty_thousand_spoilt_answers_bring_models_and_our_exceptions_and_nothing_else()
    {
        var report = await FuzzRun.RunAsync(20_000, seed: 3, TestContext.Current.CancellationToken);

        Assert.True(report.IsClean, report.ToString());
        Assert.True(report is { Inputs: 20_000, Models: > 1_000, Failures: > 1_000 }, report.ToString());
    }

    [Fact]
    [Keeps("webhooks.believed")]
    public void Of_ten_thousand_spoilt_deliveries_none_is_believed_and_none_breaks_the_verifier()
    {
        var report = DeliveryFuzz.Run(10_000, seed: 3);

        Assert.True(report.IsClean, report.ToString());
        Assert.True(report is { Inputs: 10_000, Refused: > 5_000, Events: > 500, Unreadable: > 200 }, report.ToString());
    }
}
