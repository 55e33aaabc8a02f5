using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Transport;

public class TimeLimitTests
{
    private static readonly TimeSpan Attempt = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task An_attempt_that_takes_too_long_is_followed_by_another()
    {
        var stub = new StubHandler(Reply.Hang, Reply.Program);
        using var caller = Clients.On(stub);

        var call = caller.PostAsync();
        await stub.NextAsync();
        caller.Clock.Advance(Attempt);

        Assert.Equal(2, (await call).Response!.Attempts);
        Assert.Equal(stub.Requests[0].Key, stub.Requests[1].Key);
    }

    [Fact]
    public async Task A_read_whose_attempts_all_take_too_long_names_AttemptTimeout()
    {
        var stub = new StubHandler(Reply.Hang);
        using var caller = Clients.On(stub, options =>
        {
            options.AttemptTimeout = TimeSpan.FromSeconds(4);
            options.MaxRetries = 1;
        });

        var call = caller.GetAsync();
        for (var attempt = 0; attempt < 2; attempt++)
        {
            await stub.NextAsync();
            caller.Clock.Advance(TimeSpan.FromSeconds(4));
        }

        var failure = await Assert.ThrowsAsync<VinrTimeoutException>(() => call);
        Assert.Equal(VinrTimeoutLimit.Attempt, failure.Limit);
        Assert.Equal(TimeSpan.FromSeconds(4), failure.Timeout);
        Assert.Equal("VinrClientOptions.AttemptTimeout", failure.OptionName);
        Assert.Contains("VinrClientOptions.AttemptTimeout", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, failure.Attempts);
        Assert.True(failure.IsTransient);
        Assert.False(failure.OutcomeUnknown);
        Assert.Null(failure.IdempotencyKey);
    }

    [Fact]
    [Keeps("calls.time")]
    public async Task A_read_that_takes_too_long_in_total_names_TotalTimeout()
    {
        var stub = new StubHandler(Reply.Hang);
        using var caller = Clients.On(stub, options => options.TotalTimeout = TimeSpan.FromSeconds(10));

        var call = caller.GetAsync();
        await stub.NextAsync();
        caller.Clock.Advance(TimeSpan.FromSeconds(10));

        var failure = await Assert.ThrowsAsync<VinrTimeoutException>(() => call);
        Assert.Equal(VinrTimeoutLimit.Total, failure.Limit);
        Assert.Equal(TimeSpan.FromSeconds(10), failure.Timeout);
        Assert.Equal("VinrClientOptions.TotalTimeout", failure.OptionName);
        Assert.Equal(1, failure.Attempts);
    }

    [Fact]
    public async Task RequestOptions_Timeout_replaces_the_total_time_and_is_named()
    {
        var stub = new StubHandler(Reply.Hang);
        using var caller = Clients.On(stub);

        var call = caller.GetAsync(new() { Timeout = TimeSpan.FromSeconds(5) });
        await stub.NextAsync();
        caller.Clock.Advance(TimeSpan.FromSeconds(5));

        var failure = await Assert.ThrowsAsync<VinrTimeoutException>(() => call);
        Assert.Equal(VinrTimeoutLimit.Total, failure.Limit);
        Assert.Equal("RequestOptions.Timeout", failure.OptionName);
    }

    [Fact]
    public async Task RequestOptions_Timeout_can_be_longer_than_the_total_time()
    {
        var stub = new StubHandler(Reply.Hang, Reply.Hang, Reply.Hang, Reply.Hang, Reply.Program);
        using var caller = Clients.On(stub, options => options.MaxRetries = 4);

        var call = caller.PostAsync(new() { Timeout = TimeSpan.FromMinutes(10) });
        for (var attempt = 0; attempt < 4; attempt++)
        {
            await stub.NextAsync();
            caller.Clock.Advance(Attempt);
        }

        Assert.Equal(5, (await call).Response!.Attempts);
    }

    [Fact]
    [Keeps("calls.time")]
    public async Task The_last_attempt_has_only_what_is_left_of_the_total_time()
    {
        var stub = new StubHandler(Reply.Hang);
        using var caller = Clients.On(stub, options => options.TotalTimeout = TimeSpan.FromSeconds(40), random: () => 0.5);

        var call = caller.GetAsync();
        await stub.NextAsync();
        caller.Clock.Advance(Attempt);
        await stub.NextAsync(); // 30.25 s are over
        caller.Clock.Advance(TimeSpan.FromSeconds(9.75));

        var failure = await Assert.ThrowsAsync<VinrTimeoutException>(() => call);
        Assert.Equal(VinrTimeoutLimit.Total, failure.Limit);
        Assert.Equal(2, failure.Attempts);
    }

    [Fact]
    public async Task Of_two_limits_that_end_together_the_attempts_is_named()
    {
        var stub = new StubHandler(Reply.Hang);
        using var caller = Clients.On(stub, options => (options.AttemptTimeout, options.TotalTimeout) = (Attempt, Attempt));

        var call = caller.GetAsync();
        await stub.NextAsync();
        caller.Clock.Advance(Attempt);

        Assert.Equal(VinrTimeoutLimit.Attempt, (await Assert.ThrowsAsync<VinrTimeoutException>(() => call)).Limit);
    }

    [Fact]
    public async Task A_total_time_that_is_over_after_the_back_off_ends_the_call()
    {
        var clock = new TestClock { HoldsWaits = true };
        using var caller = Clients.On(new StubHandler(Reply.Error(503, "down"), Reply.Hang), options => options.TotalTimeout = TimeSpan.FromSeconds(10), clock, random: () => 0.5);

        var call = caller.GetAsync();
        await clock.Waiting;
        clock.Advance(TimeSpan.FromSeconds(20)); // as when a machine has slept

        Assert.Equal(VinrTimeoutLimit.Total, (await Assert.ThrowsAsync<VinrTimeoutException>(() => call)).Limit);
    }

    [Fact]
    public async Task Neither_limit_counts_when_both_are_infinite()
    {
        var stub = new StubHandler(Reply.Hang);
        using var caller = Clients.On(stub, options =>
        {
            options.AttemptTimeout = Timeout.InfiniteTimeSpan;
            options.TotalTimeout = Timeout.InfiniteTimeSpan;
        });
        using var source = new CancellationTokenSource();

        var call = caller.GetAsync(null, source.Token);
        await stub.NextAsync();
        caller.Clock.Advance(TimeSpan.FromDays(300));
        await source.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task The_time_to_read_the_body_counts()
    {
        var reading = new TaskCompletionSource();
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadAsync();
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nx-vinr-request-id: req_slow\r\nContent-Length: 100\r\n\r\n{\"id\":");
            reading.TrySetResult();
            await connection.ClosedByClientAsync();
        });
        using var caller = Clients.At(server.Address, options => options.MaxRetries = 0);

        var call = caller.GetAsync();
        await reading.Task;
        caller.Clock.Advance(Attempt);

        var failure = await Assert.ThrowsAsync<VinrTimeoutException>(() => call);
        Assert.Equal(VinrTimeoutLimit.Attempt, failure.Limit);
    }

    [Fact]
    [Keeps("calls.time")]
    public async Task A_body_that_drips_cannot_stretch_the_time()
    {
        var clock = new TestClock();
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadAsync();
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
            for (var i = 0; i < 1000; i++)
            {
                await connection.WriteAsync(" ");
                clock.Advance(TimeSpan.FromSeconds(1));
            }
        });
        using var caller = Clients.At(server.Address, options => options.MaxRetries = 0, clock);

        var failure = await Assert.ThrowsAsync<VinrOutcomeUnknownException>(() => caller.PostAsync());

        Assert.Equal(VinrTimeoutLimit.Attempt, Assert.IsType<VinrTimeoutException>(failure.InnerException).Limit);
    }

    [Fact]
    [Keeps("calls.threads")]
    public async Task A_timer_of_one_call_does_not_reach_into_the_next_on_the_system_clock()
    {
        var stub = new StubHandler(Reply.Program);
        using var caller = Clients.On(stub, options => options.TimeProvider = TimeProvider.System);

        for (var i = 0; i < 200; i++)
        {
            await caller.PostAsync(new() { Timeout = TimeSpan.FromMilliseconds(i % 2 == 0 ? 60_000 : 30_000) });
            using var cancelled = new CancellationTokenSource();
            await caller.GetAsync(null, cancelled.Token);
            await cancelled.CancelAsync(); // after the call: of no effect on the pooled source
        }

        Assert.Equal(400, stub.Count);
    }
}
