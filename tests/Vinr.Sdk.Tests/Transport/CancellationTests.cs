using System.Text;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Transport;

public class CancellationTests
{
    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    [InlineData("DELETE")]
    [Keeps("calls.cancel")]
    public async Task Before_sending_nothing_is_sent(string verb)
    {
        var stub = new StubHandler(Reply.Program);
        using var caller = Clients.On(stub);
        var token = new CancellationToken(canceled: true);

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => caller.SendAsync(verb, token));

        Assert.Equal(0, stub.Count);
        Assert.Equal(token, failure.CancellationToken);
        if (failure is VinrCanceledException { OutcomeUnknown: var unknown, Attempts: var attempts }) Assert.Equal((false, 0), (unknown, attempts));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    [InlineData("DELETE")]
    [Keeps("calls.cancel")]
    public async Task While_waiting_the_exception_carries_the_callers_token(string verb)
    {
        var stub = new StubHandler(Reply.Hang);
        using var caller = Clients.On(stub);
        using var source = new CancellationTokenSource();

        var call = caller.SendAsync(verb, source.Token);
        await stub.NextAsync();
        await source.CancelAsync();

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(source.Token, failure.CancellationToken);
        Assert.True(call.IsCanceled);
        Assert.Equal(1, stub.Count);
    }

    [Fact]
    [Keeps("calls.cancel")]
    public async Task A_cancelled_post_keeps_its_key_and_says_until_when_it_is_good()
    {
        var stub = new StubHandler(Reply.Hang);
        using var caller = Clients.On(stub);
        using var source = new CancellationTokenSource();

        var call = caller.PostAsync(null, source.Token);
        var request = await stub.NextAsync();
        await source.CancelAsync();

        var failure = await Assert.ThrowsAsync<VinrCanceledException>(() => call);
        Assert.Equal(request.Key, failure.IdempotencyKey);
        Assert.Equal(1, failure.Attempts);
        Assert.True(failure.OutcomeUnknown);
        Assert.Equal(new DateTimeOffset(2026, 4, 2, 12, 0, 0, TimeSpan.Zero), failure.RepeatBefore);
        Assert.Contains(request.Key!, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_read_is_plainly_cancelled()
    {
        var stub = new StubHandler(Reply.Hang);
        using var caller = Clients.On(stub);
        using var source = new CancellationTokenSource();

        var call = caller.GetAsync(null, source.Token);
        await stub.NextAsync();
        await source.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_cancelled_deletion_has_no_key_but_may_have_acted()
    {
        var stub = new StubHandler(Reply.Hang);
        using var caller = Clients.On(stub);
        using var source = new CancellationTokenSource();

        var call = caller.DeleteAsync(source.Token);
        await stub.NextAsync();
        await source.CancelAsync();

        var failure = await Assert.ThrowsAsync<VinrCanceledException>(() => call);
        Assert.Null(failure.IdempotencyKey);
        Assert.Null(failure.RepeatBefore);
        Assert.True(failure.OutcomeUnknown);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [Keeps("calls.cancel")]
    public async Task During_back_off_it_ends_the_call_without_another_attempt(string verb)
    {
        var stub = new StubHandler(Reply.Error(503, "down"), Reply.Program);
        using var caller = Clients.On(stub, clock: new TestClock { HoldsWaits = true }, random: () => 0.5);
        using var source = new CancellationTokenSource();

        var call = caller.SendAsync(verb, source.Token);
        await caller.Clock.Waiting;
        await source.CancelAsync();

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(source.Token, failure.CancellationToken);
        Assert.Equal(1, stub.Count);
        if (failure is VinrCanceledException canceled) Assert.True(canceled.OutcomeUnknown);
    }

    [Fact]
    public async Task During_back_off_after_an_answer_that_did_nothing_nothing_is_unknown()
    {
        var stub = new StubHandler(Reply.Error(429, "rate_limited", ("Retry-After", "5")));
        using var caller = Clients.On(stub, clock: new TestClock { HoldsWaits = true });
        using var source = new CancellationTokenSource();

        var call = caller.PostAsync(null, source.Token);
        await caller.Clock.Waiting;
        await source.CancelAsync();

        Assert.False((await Assert.ThrowsAsync<VinrCanceledException>(() => call)).OutcomeUnknown);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Just_as_an_answer_asks_for_a_retry_it_ends_the_call(string verb)
    {
        using var source = new CancellationTokenSource();
        var stub = new StubHandler(
            new Reply(true, async token =>
            {
                var response = await Reply.Error(503, "down").Answer(token);
                await source.CancelAsync();
                return response;
            }),
            Reply.Program);
        using var caller = Clients.On(stub);

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => caller.SendAsync(verb, source.Token));

        Assert.Equal(source.Token, failure.CancellationToken);
        Assert.Equal(1, stub.Count);
    }

    [Fact]
    public async Task While_connecting_nothing_has_left()
    {
        var connecting = new TaskCompletionSource();
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        handler.ConnectCallback = async (_, token) =>
        {
            connecting.TrySetResult();
            await new TaskCompletionSource().Task.WaitAsync(token);
            throw new InvalidOperationException("never gets here");
        };
        using var caller = Clients.On(handler);
        using var source = new CancellationTokenSource();

        var call = caller.PostAsync(null, source.Token);
        await connecting.Task;
        await source.CancelAsync();

        var failure = await Assert.ThrowsAsync<VinrCanceledException>(() => call);
        Assert.Equal(source.Token, failure.CancellationToken);
        Assert.False(failure.OutcomeUnknown);
        Assert.NotNull(failure.IdempotencyKey);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task While_reading_the_body_it_ends_the_call(string verb)
    {
        var reading = new TaskCompletionSource();
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadAsync();
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":");
            reading.TrySetResult();
            await connection.ClosedByClientAsync();
        });
        using var caller = Clients.At(server.Address);
        using var source = new CancellationTokenSource();

        var call = caller.SendAsync(verb, source.Token);
        await reading.Task;
        await source.CancelAsync();

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(source.Token, failure.CancellationToken);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task After_the_last_byte_of_the_answer_it_comes_too_late()
    {
        using var source = new CancellationTokenSource();
        var content = new StreamContent(new Ending(Encoding.UTF8.GetBytes(Reply.ProgramJson), source.Cancel));
        var stub = new StubHandler(Reply.Error(503, "down"), new Reply(true, _ => Task.FromResult(new HttpResponseMessage { Content = content })));
        using var caller = Clients.On(stub);

        Assert.Equal("prog_1", (await caller.PostAsync(null, source.Token)).Id);
        Assert.True(source.IsCancellationRequested);
    }

    [Fact]
    [Keeps("calls.cancel")]
    public async Task A_cancellation_of_somebody_elses_is_not_the_callers()
    {
        var stub = new StubHandler(Reply.Fail(new TaskCanceledException("A handler gave up.")), Reply.Program);
        using var caller = Clients.On(stub);

        Assert.Equal(2, (await caller.PostAsync()).Response!.Attempts);
    }

    /// <summary>Does something when its end is read.</summary>
    private sealed class Ending(byte[] bytes, Action end) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await base.ReadAsync(buffer, cancellationToken);
            if (read == 0) end();
            return read;
        }
    }
}
