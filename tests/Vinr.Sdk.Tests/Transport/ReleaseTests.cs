using System.Net;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Transport;

/// <summary>What a call held is let go of when it ends, however it ends: a connection waits for it.</summary>
public class ReleaseTests
{
    [Fact]
    public async Task Every_answer_of_a_call_is_let_go_of()
    {
        Body[] bodies = [new("{}"), new("{}"), new(Reply.ProgramJson)];
        using var caller = Clients.On(new StubHandler(Of(503, bodies[0]), Of(429, bodies[1]), Of(200, bodies[2])));

        await caller.PostAsync();

        Assert.All(bodies, body => Assert.True(body.Released));
    }

    [Theory]
    [InlineData(422)]
    [InlineData(200)]
    public async Task An_answer_that_becomes_an_exception_is_let_go_of(int status)
    {
        var body = new Body("no");
        using var caller = Clients.On(new StubHandler(Of(status, body)));

        await Assert.ThrowsAnyAsync<VinrException>(() => caller.PostAsync());

        Assert.True(body.Released);
    }

    [Fact]
    public async Task An_answer_that_is_too_large_is_let_go_of()
    {
        var body = new Body("more than ten");
        using var caller = Clients.On(new StubHandler(Of(200, body)), options => options.MaxResponseBytes = 10);

        await Assert.ThrowsAsync<VinrResponseFormatException>(() => caller.GetAsync());

        Assert.True(body.Released);
    }

    [Fact]
    public async Task An_answer_whose_retry_is_cancelled_is_let_go_of()
    {
        var body = new Body("{}");
        using var caller = Clients.On(new StubHandler(Of(503, body)), clock: new TestClock { HoldsWaits = true }, random: () => 0.5);
        using var source = new CancellationTokenSource();

        var call = caller.GetAsync(null, source.Token);
        await caller.Clock.Waiting;
        await source.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => call);
        Assert.True(body.Released);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_call_that_is_cancelled_just_before_its_back_off_ends_and_lets_go_of_its_answers(int which)
    {
        Body[] bodies = [new("{}"), new("{}")];
        var planned = 0;
        using var source = new CancellationTokenSource();
        using var caller = Clients.On(new StubHandler(Of(503, bodies[0]), Of(503, bodies[1]), Reply.Program), random: () =>
        {
            if (++planned == which) source.Cancel();
            return 0.5;
        });

        await Assert.ThrowsAsync<OperationCanceledException>(() => caller.GetAsync(null, source.Token));

        Assert.Equal(which, planned);
        Assert.All(bodies[..which], body => Assert.True(body.Released));
    }

    [Fact]
    public async Task The_timers_of_a_call_are_let_go_of()
    {
        var clock = new CountingClock();
        using var caller = Clients.On(new StubHandler(Reply.Error(503, "down"), Reply.Program), options => options.TimeProvider = clock, random: () => 0);

        await caller.PostAsync();

        Assert.True(clock.Made >= 2);
        Assert.Equal(0, clock.Open);
    }

    [Fact]
    public async Task An_answer_that_comes_with_the_cancellation_is_let_go_of()
    {
        var body = new Body("{}");
        using var source = new CancellationTokenSource();
        var stub = new StubHandler(
            Reply.Error(503, "down"),
            new Reply(true, async _ =>
            {
                await source.CancelAsync();
                return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { Content = body };
            }),
            Reply.Program);
        using var caller = Clients.On(stub);

        await Assert.ThrowsAsync<OperationCanceledException>(() => caller.GetAsync(null, source.Token));

        Assert.Equal(2, stub.Count);
        Assert.True(body.Released);
    }

    [Fact]
    public void A_handler_of_the_client_s_own_goes_with_it()
    {
        var handler = new PassingHandler();

        Clients.On(handler).Dispose();

        Assert.True(handler.Released);
    }

    [Fact]
    public async Task Memory_follows_what_has_come_and_not_the_cap()
    {
        var content = new StreamContent(new Unmeasured(new byte[20_000]));
        using var caller = Clients.On(new StubHandler(new Reply(true, _ => Task.FromResult(new HttpResponseMessage { Content = content }))), options => options.MaxResponseBytes = int.MaxValue);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var call = caller.GetAsync(); // ends at once, on this thread

        Assert.True(call.IsCompleted);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 5_000_000);
        await Assert.ThrowsAsync<VinrResponseFormatException>(() => call);
    }

    [Fact]
    public async Task The_request_is_let_go_of()
    {
        var keeping = new KeepingHandler { InnerHandler = new StubHandler(Reply.Program) };
        using var caller = Clients.On(keeping);

        await caller.PostAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => keeping.Content!.ReadAsStringAsync());
    }

    private static Reply Of(int status, Body body) => new(true, _ => Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { Content = body }));

    private sealed class Body(string text) : StringContent(text)
    {
        public bool Released { get; private set; }

        protected override void Dispose(bool disposing)
        {
            Released = true;
            base.Dispose(disposing);
        }
    }

    /// <summary>The system's clock, which counts the timers that nobody has let go of. Back-off is over at once.</summary>
    private sealed class CountingClock : TimeProvider
    {
        private int _open;
        private int _made;

        public int Open => _open;

        public int Made => _made;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Interlocked.Increment(ref _open);
            Interlocked.Increment(ref _made);
            return new Counted(base.CreateTimer(callback, state, state is CancellationTokenSource ? dueTime : TimeSpan.Zero, period), this);
        }

        private sealed class Counted(ITimer inner, CountingClock clock) : ITimer
        {
            private int _isOpen = 1;

            public bool Change(TimeSpan dueTime, TimeSpan period) => inner.Change(dueTime, period);

            public void Dispose()
            {
                Interlocked.Add(ref clock._open, -Interlocked.Exchange(ref _isOpen, 0));
                inner.Dispose();
            }

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }

    private sealed class Unmeasured(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }

    private sealed class PassingHandler : DelegatingHandler
    {
        public bool Released { get; private set; }

        protected override void Dispose(bool disposing)
        {
            Released = true;
            base.Dispose(disposing);
        }
    }

    private sealed class KeepingHandler : DelegatingHandler
    {
        public HttpContent? Content { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Content = request.Content;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
