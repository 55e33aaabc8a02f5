using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Transport;

/// <summary>On the system clock timers are used again; each attempt has one of its own all the same.</summary>
public class SystemClockTests
{
    [Fact]
    public async Task A_limit_ends_the_attempt()
    {
        using var caller = OnSystemClock(new StubHandler(Reply.Hang), options => (options.AttemptTimeout, options.MaxRetries) = (TimeSpan.FromMilliseconds(20), 0));

        Assert.Equal(VinrTimeoutLimit.Attempt, (await Assert.ThrowsAsync<VinrTimeoutException>(() => caller.GetAsync())).Limit);
    }

    [Fact]
    public async Task A_limit_of_the_call_ends_it_where_an_attempt_has_none()
    {
        using var caller = OnSystemClock(
            new StubHandler(Reply.Hang), options => (options.AttemptTimeout, options.TotalTimeout) = (Timeout.InfiniteTimeSpan, TimeSpan.FromMilliseconds(20)));

        Assert.Equal(VinrTimeoutLimit.Total, (await Assert.ThrowsAsync<VinrTimeoutException>(() => caller.GetAsync())).Limit);
    }

    [Fact]
    public async Task A_timer_of_another_clock_is_not_used_again()
    {
        using var other = Clients.On(new StubHandler(Reply.Program));
        using var caller = OnSystemClock(new StubHandler(Reply.Hang), options => (options.AttemptTimeout, options.MaxRetries) = (TimeSpan.FromMilliseconds(20), 0));

        await other.GetAsync(); // ends at once, on this thread

        Assert.Equal(VinrTimeoutLimit.Attempt, (await Assert.ThrowsAsync<VinrTimeoutException>(() => caller.GetAsync())).Limit);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_takes_no_other_one_with_it()
    {
        var done = new TaskCompletionSource<HttpResponseMessage>();
        using var caller = OnSystemClock(new StubHandler(Reply.Program, Reply.Hang, new Reply(true, token => done.Task.WaitAsync(token))));
        using var source = new CancellationTokenSource();

        await caller.GetAsync(); // leaves its timer behind
        var (cancelled, other) = (caller.GetAsync(null, source.Token), caller.GetAsync());
        await source.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => cancelled);

        Assert.False(other.IsCompleted);
        done.SetResult(await Reply.Program.Answer(CancellationToken.None));
        Assert.Equal("prog_1", (await other).Id);
    }

    private static Caller OnSystemClock(StubHandler stub, Action<VinrClientOptions>? configure = null) => Clients.On(stub, options =>
    {
        options.TimeProvider = TimeProvider.System;
        configure?.Invoke(options);
    });
}
