using FsCheck;
using FsCheck.Xunit;
using Xunit;

namespace Vinr.Sdk.Tests.Options;

/// <summary>How the limiter's buckets are filled, for every rate.</summary>
public sealed class TokenStepTests
{
    [Property(MaxTest = 1_000)]
    [Keeps("calls.rate")]
    public void Any_rate_is_kept_within_a_hundredth_and_never_gone_over(PositiveInt rate, PositiveInt burst) => AssertKept(rate.Get, burst.Get);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(25, 50)]
    [InlineData(100, 200)]
    [InlineData(500, 1_000)]
    [InlineData(999, 5)]
    [InlineData(1_000, 5)]
    [InlineData(1_001, 5)]
    [InlineData(1_001, 1)]
    [InlineData(20_000, 7)]
    [InlineData(1_000_000, 1)]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(int.MaxValue, 1)]
    [InlineData(1, int.MaxValue)]
    public void A_rate_at_the_edges_is_kept(int rate, int burst) => AssertKept(rate, burst);

    [Fact]
    public async Task A_limiter_above_a_thousand_a_second_lets_more_than_its_burst_pass()
    {
        using var limiting = VinrRateLimiting.Of(1_001, burst: 5);

        for (var call = 0; call < 50; call++)
        {
            using var permit = await limiting.Writes.AcquireAsync(1, TestContext.Current.CancellationToken);
            Assert.True(permit.IsAcquired);
        }
    }

    private static void AssertKept(int rate, int burst)
    {
        var step = TokenStep.For(rate, burst);

        var kept = step.Tokens / step.Period.TotalSeconds;
        Assert.InRange(step.Period, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(1));
        Assert.True(step.Tokens >= 1);
        Assert.True(kept <= rate * (1 + 1e-9), $"{kept} of {rate} a second");
        Assert.True(kept >= rate * 0.99, $"{kept} of {rate} a second");

        // No longer than needed: a burst holds two steps, unless a timer cannot step that fast.
        if (step.Tokens > Math.Max(1, burst / 2)) Assert.True(step.Period < TimeSpan.FromMilliseconds(2), $"{step}");
    }
}
