using Microsoft.Extensions.Time.Testing;
using Vinr.Sdk.Operations.Pacing;
using Vinr.Sdk.Tool.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Pacing;

public class PacedLimiterTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Before_anything_is_known_it_goes_at_the_lowest_documented_pace()
    {
        using var limiter = new PacedLimiter(_time);
        var turns = Enumerable.Range(0, 50).Select(_ => limiter.AcquireAsync(1, Shop.Token).AsTask()).ToList();

        _time.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(turns.Take(25));
        Assert.Equal(25, turns.Count(turn => turn.IsCompleted));

        _time.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(turns);
    }

    [Fact]
    public void What_is_left_of_the_burst_is_used_at_once_but_for_a_reserve()
    {
        using var limiter = new PacedLimiter(_time);
        limiter.Learn(perSecond: 100, remaining: 200);

        var turns = Enumerable.Range(0, 200).Select(_ => limiter.AcquireAsync(1, Shop.Token)).ToList();

        // What is under way counts twice until its answer says what is left now.
        Assert.InRange(turns.Count(turn => turn.IsCompleted), 90, 190);
        Assert.Equal(100, limiter.PerSecond);
    }

    [Fact]
    public void When_nothing_is_left_it_waits()
    {
        using var limiter = new PacedLimiter(_time);
        limiter.Learn(perSecond: 100, remaining: 0);

        var turn = limiter.AcquireAsync(1, Shop.Token);
        Assert.False(turn.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(200));
        Assert.True(turn.IsCompleted);
    }

    [Fact]
    public void Nonsense_about_the_limit_changes_nothing()
    {
        using var limiter = new PacedLimiter(_time);
        limiter.Learn(perSecond: 0, remaining: null);
        limiter.Learn(perSecond: -5, remaining: null);
        limiter.Learn(perSecond: long.MaxValue, remaining: null);

        Assert.Equal(25, limiter.PerSecond);
    }
}
