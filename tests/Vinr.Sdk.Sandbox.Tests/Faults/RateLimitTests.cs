using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Faults;

/// <summary>VINR's documented rate limit: token buckets, reads and writes apart.</summary>
public sealed class RateLimitTests
{
    private static readonly VinrSandboxOptions FixedStart = new() { StartAt = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero) };
    private static readonly long Start = FixedStart.StartAt!.Value.ToUnixTimeSeconds();

    [Theory, BothWays]
    [Shows("rate_limits.numbers")]
    public async Task Fifty_at_once_are_answered_and_the_next_is_not(Way way)
    {
        await using var api = await TestApi.StartAsync(way, FixedStart);
        api.Sandbox.Faults.LimitRate();

        for (var left = 49; left >= 0; left--)
        {
            var answer = await api.GetAsync("/programs");
            Assert.Equal((200, "25", $"{left}"), (answer.Status, answer.Headers["X-RateLimit-Limit"], answer.Headers["X-RateLimit-Remaining"]));
        }

        var refused = await api.GetAsync("/programs");
        Assert.Equal((429, "rate_limited", "1"), (refused.Status, refused.ErrorCode, refused.Headers["Retry-After"]));
        Assert.Equal(("0", $"{Start + 2}"), (refused.Headers["X-RateLimit-Remaining"], refused.Headers["X-RateLimit-Reset"]));
    }

    [Fact]
    public async Task Reads_and_writes_have_buckets_of_their_own()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, FixedStart);
        api.Sandbox.Faults.LimitRate(requestsPerSecond: 1, burst: 1);

        Assert.Equal(200, (await api.GetAsync("/programs")).Status);
        Assert.Equal(429, (await api.GetAsync("/programs")).Status);
        Assert.Equal(200, (await api.PostAsync("/customers", "{}")).Status);
        Assert.Equal(429, (await api.DeleteAsync("/customers/cust_abc123")).Status);
    }

    [Fact]
    public async Task The_bucket_fills_with_the_sandboxs_clock()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, FixedStart);
        api.Sandbox.Faults.LimitRate(requestsPerSecond: 3, burst: 3);
        for (var i = 0; i < 3; i++) await api.GetAsync("/programs");

        api.Sandbox.Clock.Advance(TimeSpan.FromMilliseconds(333));
        Assert.Equal(429, (await api.GetAsync("/programs")).Status);
        api.Sandbox.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(200, (await api.GetAsync("/programs")).Status);

        api.Sandbox.Clock.Advance(TimeSpan.FromDays(36_500));
        Assert.Equal("2", (await api.GetAsync("/programs")).Headers["X-RateLimit-Remaining"]);
    }

    [Fact]
    public async Task A_refused_call_has_done_nothing_and_its_key_is_free()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, FixedStart);
        api.Sandbox.Faults.LimitRate(requestsPerSecond: 1, burst: 1);
        await api.PostAsync("/customers", "{}");

        Assert.Equal(429, (await api.PostAsync("/customers", "{}", "k1")).Status);
        api.Sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
        var repeated = await api.PostAsync("/customers", "{}", "k1");

        Assert.Equal((200, false), (repeated.Status, repeated.Replayed));
        Assert.Equal(3, (await api.GetAsync("/customers")).Ids.Length);
    }

    [Fact]
    public async Task The_headers_stand_on_answers_of_faults_too()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, FixedStart);
        api.Sandbox.Faults.LimitRate();
        api.Sandbox.Faults.OnAll().CommitThenRespondWith(500);

        Assert.Equal("49", (await api.PostAsync("/customers", "{}")).Headers["X-RateLimit-Remaining"]);
    }
}
