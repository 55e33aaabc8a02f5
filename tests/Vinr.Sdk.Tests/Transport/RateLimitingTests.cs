using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Transport;

/// <summary>The client's own limiter: calls wait for their turn.</summary>
public sealed class RateLimitingTests : IDisposable
{
    private readonly Turnstile _reads = new();
    private readonly Turnstile _writes = new();
    private readonly VinrRateLimiting _limiting;

    public RateLimitingTests() => _limiting = new VinrRateLimiting(_reads, _writes);

    [Fact]
    public async Task A_call_goes_out_when_it_is_its_turn_and_gives_its_permit_back()
    {
        var stub = new StubHandler(Reply.Program);
        using var caller = Client(stub);

        var call = caller.PostAsync();
        var turn = await _writes.NextAsync();
        Assert.Equal(0, stub.Count);
        turn.SetResult(_writes.Permit());
        await call;

        Assert.Equal(1, stub.Count);
        Assert.Equal((1, 1, 0), (_writes.Asked, _writes.Returned, _reads.Asked));
    }

    [Theory]
    [InlineData("GET", 1, 0)]
    [InlineData("POST", 0, 1)]
    [InlineData("DELETE", 0, 1)]
    [Keeps("calls.rate")]
    public async Task Reads_and_writes_wait_apart(string verb, int reads, int writes)
    {
        using var caller = Client(new StubHandler(Reply.Done));

        var call = caller.SendAsync(verb);
        await (reads > 0 ? _reads : _writes).LetAsync();
        await call;

        Assert.Equal((reads, writes), (_reads.Asked, _writes.Asked));
        Assert.Equal((reads, writes), (_reads.Returned, _writes.Returned));
    }

    [Fact]
    [Keeps("calls.rate")]
    public async Task Each_attempt_takes_a_permit()
    {
        using var caller = Client(new StubHandler(Reply.Of(503), Reply.Of(503), Reply.Program));

        var call = caller.PostAsync();
        for (var attempt = 0; attempt < 3; attempt++) await _writes.LetAsync();

        Assert.Equal(3, (await call).Response!.Attempts);
        Assert.Equal((3, 3), (_writes.Asked, _writes.Returned));
    }

    [Fact]
    [Keeps("calls.rate")]
    public async Task A_call_cancelled_in_the_queue_has_sent_nothing()
    {
        var stub = new StubHandler(Reply.Program);
        using var caller = Client(stub);
        using var source = new CancellationTokenSource();

        var call = caller.PostAsync(null, source.Token);
        await _writes.NextAsync();
        await source.CancelAsync();

        var failure = await Assert.ThrowsAsync<VinrCanceledException>(() => call);
        Assert.Equal((false, source.Token, 0), (failure.OutcomeUnknown, failure.CancellationToken, stub.Count));
    }

    [Fact]
    public async Task The_wait_counts_towards_the_calls_time_and_nothing_is_sent()
    {
        var stub = new StubHandler(Reply.Program);
        using var caller = Client(stub, options => options.TotalTimeout = TimeSpan.FromSeconds(10));

        var call = caller.PostAsync();
        await _writes.NextAsync();
        caller.Clock.Advance(TimeSpan.FromSeconds(10));

        var failure = await Assert.ThrowsAsync<VinrTimeoutException>(() => call);
        Assert.Equal((VinrTimeoutLimit.Total, false, 0), (failure.Limit, failure.OutcomeUnknown, stub.Count));
    }

    [Theory]
    [InlineData(10, 30, "VinrClientOptions.TotalTimeout")]
    [InlineData(90, 10, "VinrClientOptions.AttemptTimeout")]
    [Keeps("calls.rate")]
    public async Task A_call_that_ends_in_the_queue_says_that_it_was_the_queue(int total, int attempt, string option)
    {
        var stub = new StubHandler(Reply.Program);
        using var caller = Client(stub, options =>
        {
            (options.TotalTimeout, options.AttemptTimeout, options.MaxRetries) = (TimeSpan.FromSeconds(total), TimeSpan.FromSeconds(attempt), 0);
        });

        var call = caller.PostAsync();
        await _writes.NextAsync();
        caller.Clock.Advance(TimeSpan.FromSeconds(10));

        var failure = await Assert.ThrowsAsync<VinrTimeoutException>(() => call);
        Assert.Contains("rate limiter (VinrClientOptions.RateLimiting)", failure.Message, StringComparison.Ordinal);
        Assert.Contains("sent nothing", failure.Message, StringComparison.Ordinal);
        Assert.Contains(option, failure.Message, StringComparison.Ordinal);
        Assert.Equal((option, false, 0), (failure.OptionName, failure.OutcomeUnknown, stub.Count));
    }

    [Fact]
    public async Task A_call_that_the_service_keeps_waiting_does_not_blame_the_queue()
    {
        var stub = new StubHandler(Reply.Hang);
        using var caller = Client(stub, options => options.TotalTimeout = TimeSpan.FromSeconds(10));

        var call = caller.SendAsync("GET");
        await _reads.LetAsync();
        await stub.NextAsync();
        caller.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.DoesNotContain("limiter", (await Assert.ThrowsAsync<VinrTimeoutException>(() => call)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_the_limiter_turns_away_has_sent_nothing()
    {
        var stub = new StubHandler(Reply.Program);
        using var caller = Client(stub);

        var call = caller.PostAsync();
        for (var attempt = 0; attempt < 3; attempt++) await _writes.LetAsync(pass: false);

        var failure = await Assert.ThrowsAsync<VinrConnectionException>(() => call);
        Assert.Equal((false, 3, 0), (failure.OutcomeUnknown, failure.Attempts, stub.Count));
        Assert.Contains("rate limiter", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_left_once_stays_unknown_though_its_next_attempt_waits_in_vain()
    {
        using var caller = Client(new StubHandler(Reply.Break), options => options.TotalTimeout = TimeSpan.FromSeconds(60));

        var call = caller.PostAsync();
        await _writes.LetAsync();
        await _writes.NextAsync();
        caller.Clock.Advance(TimeSpan.FromSeconds(60));

        Assert.IsType<VinrTimeoutException>((await Assert.ThrowsAsync<VinrOutcomeUnknownException>(() => call)).InnerException);
    }

    [Fact]
    public void Both_limiters_are_disposed_together()
    {
        _limiting.Dispose();

        Assert.True(_reads.IsDisposed && _writes.IsDisposed);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void A_limit_that_is_none_is_refused(int requestsPerSecond, int burst) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => VinrRateLimiting.Of(requestsPerSecond, burst));

    [Fact]
    public void VINRs_documented_bursts_are_let_through_at_once()
    {
        foreach (var (limiting, burst) in new[] { (VinrRateLimiting.Sandbox(), 50), (VinrRateLimiting.Standard(), 200), (VinrRateLimiting.Scale(), 1_000) })
        {
            using (limiting)
            {
                Assert.Equal((burst, burst), (limiting.Reads.GetStatistics()!.CurrentAvailablePermits, limiting.Writes.GetStatistics()!.CurrentAvailablePermits));
            }
        }
    }

    public void Dispose() => _limiting.Dispose();

    private Caller Client(StubHandler stub, Action<VinrClientOptions>? configure = null) => Clients.On(stub, options =>
    {
        options.RateLimiting = _limiting;
        configure?.Invoke(options);
    });
}
