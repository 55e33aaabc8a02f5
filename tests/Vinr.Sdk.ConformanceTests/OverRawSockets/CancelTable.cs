using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.ConformanceTests.OverRawSockets;

/// <summary>A caller's token ends the call at once, in every phase, and the exception carries it.</summary>
public sealed class CancelTable : IDisposable
{
    private const string Begun = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"id\":";

    private readonly CancellationTokenSource _caller = new();
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Verb.Post)]
    [InlineData(Verb.Get)]
    [Keeps("calls.cancel")]
    public async Task While_connecting(Verb verb)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        handler.ConnectCallback = async (_, token) =>
        {
            _reached.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            throw new InvalidOperationException("never gets here");
        };
        using var call = new RawCall(new Uri("http://localhost/v1"), options => options.HttpHandler = handler);
        await EndsAsync(call, verb, mayHaveActed: false);
    }

    [Theory]
    [InlineData(Verb.Post)]
    [InlineData(Verb.Get)]
    [Keeps("calls.cancel")]
    public async Task While_sending(Verb verb)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        handler.ConnectCallback = (_, _) => ValueTask.FromResult<Stream>(new StuckStream(_reached));
        using var call = new RawCall(new Uri("http://localhost/v1"), options => options.HttpHandler = handler);
        await EndsAsync(call, verb, mayHaveActed: true);
    }

    [Theory]
    [InlineData(Verb.Post)]
    [InlineData(Verb.Get)]
    public async Task While_waiting(Verb verb)
    {
        await using var server = Server("");
        using var call = new RawCall(server.Address);
        await EndsAsync(call, verb, mayHaveActed: true);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(Verb.Post)]
    [InlineData(Verb.Get)]
    [Keeps("calls.cancel")]
    public async Task While_reading(Verb verb)
    {
        await using var server = Server(Begun);
        using var call = new RawCall(server.Address);
        await EndsAsync(call, verb, mayHaveActed: true);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(Verb.Post, 503)]
    [InlineData(Verb.Get, 503)]
    [InlineData(Verb.Post, 429)]
    public async Task While_backing_off(Verb verb, int status)
    {
        await using var server = RawServer.Answering(RawServer.Http(status, "{}", "Retry-After: 5\r\n"));
        var clock = new TestClock { HoldsWaits = true };
        using var call = new RawCall(server.Address, options => options.TimeProvider = clock);
        _ = clock.Waiting.ContinueWith(_ => _reached.SetResult(), Token, TaskContinuationOptions.None, TaskScheduler.Default);
        await EndsAsync(call, verb, mayHaveActed: status == 503);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Between_pages()
    {
        await using var server = RawServer.Answering(RawServer.Http(
            200, """{"object":"list","data":[{"id":"rdm_1"}],"page":{"has_more":true,"next_cursor":"rdm_1"}}"""));
        using var call = new RawCall(server.Address);

        var ended = await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (var redemption in call.Vinr.Loyalty.Redemptions.ListAsync(null, null, _caller.Token)) await _caller.CancelAsync();
        });

        Assert.Equal(_caller.Token, ended.CancellationToken);
        Assert.Single(server.Requests);
    }

    public void Dispose() => _caller.Dispose();

    private RawServer Server(string beginning) => new(async connection =>
    {
        await connection.ReadAsync();
        await connection.WriteAsync(beginning);
        _reached.SetResult();
        await connection.ClosedByClientAsync();
    });

    private async Task EndsAsync(RawCall call, Verb verb, bool mayHaveActed)
    {
        var sending = call.SendAsync(verb, _caller.Token);
        await _reached.Task.WaitAsync(Token);
        await _caller.CancelAsync();

        var ended = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Equal(_caller.Token, ended.CancellationToken);
        if (verb == Verb.Get)
        {
            Assert.IsNotType<VinrCanceledException>(ended);
            return;
        }

        var canceled = Assert.IsType<VinrCanceledException>(ended);
        Assert.Equal((mayHaveActed, 1), (canceled.OutcomeUnknown, canceled.Attempts));
        Assert.NotNull(canceled.RepeatBefore);
        Assert.Equal(mayHaveActed, canceled.Message.Contains(canceled.IdempotencyKey!, StringComparison.Ordinal));
    }

    /// <summary>A connection that takes no byte and gives none, until it is closed.</summary>
    private sealed class StuckStream(TaskCompletionSource reached) : MemoryStream
    {
        private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            reached.TrySetResult();
            await _closed.Task.WaitAsync(cancellationToken);
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await _closed.Task.WaitAsync(cancellationToken);
            return 0;
        }

        protected override void Dispose(bool disposing)
        {
            _closed.TrySetException(new IOException("The connection was closed."));
            base.Dispose(disposing);
        }
    }
}
