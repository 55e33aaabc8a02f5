using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Outbox;

/// <summary>Calls that somebody ends, a shutdown and a key whose time is over.</summary>
public abstract partial class OutboxTests
{
    [Fact]
    [Keeps("outbox.doubt")]
    public async Task A_shutdown_before_a_call_has_left_takes_nothing_from_the_life_of_its_key()
    {
        var connecting = new TaskCompletionSource();
        var line = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectCallback = async (_, token) =>
            {
                connecting.SetResult();
                await Task.Delay(Timeout.Infinite, token);
                throw new InvalidOperationException("It was never cancelled.");
            },
        };
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>, line);
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));

        var working = app.WorkAsync();
        await connecting.Task.WaitAsync(Token);
        await app.StopAsync();
        await working;

        Assert.Equal((VinrOutboxState.Waiting, null, null, 0), Assert.Single(await app.RowsAsync()) is var row ? (row.State, row.FirstLeft, row.Token, row.Attempts) : default);
    }

    [Fact]
    [Keeps("outbox.doubt")]
    public async Task A_client_that_would_go_on_longer_than_the_key_lives_is_ended()
    {
        var hung = new TaskCompletionSource();
        var line = new Line { InnerHandler = _sandbox.CreateHandler(), Of = _ => Trouble.Hangs, Hung = hung };
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>, line);
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));

        var working = app.WorkAsync();
        await hung.Task.WaitAsync(Token);
        _sandbox.Clock.Advance(TimeSpan.FromHours(24));
        await working;

        Assert.Equal(VinrOutboxState.Waiting, (await app.RowsAsync())[0].State);
        await app.UntilAsync(rows => rows[0].State == VinrOutboxState.InDoubt);
        Assert.Single(_sandbox.Requests.To("loyalty.transactions.create"));
    }

    [Fact]
    public async Task A_call_that_never_gets_to_its_end_can_be_dropped()
    {
        var errors = new List<string?>();
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, o => o.On<PointsTransaction>((_, call, _) =>
        {
            errors.Add(call.Error);
            return call.IdempotencyKey == "k-1" ? throw new InvalidOperationException("never") : Task.CompletedTask;
        }));
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"), (Gift(5), "k-2", "order-1"));
        var rows = await app.UntilAsync(rows => rows[0] is { Attempts: 3, Token: null });
        Assert.All(errors, Assert.Null); // what the handler failed of is none of the call's
        Assert.StartsWith("InvalidOperationException: never", rows[0].Error, StringComparison.Ordinal);

        Assert.True(await app.Outbox.DropAsync(rows[0].Sequence, wasCarriedOut: true, Token));
        Assert.False(await app.Outbox.DropAsync(rows[0].Sequence, wasCarriedOut: true, Token));
        rows = await app.UntilAsync(rows => rows[1].State == VinrOutboxState.Sent);

        Assert.Equal((VinrOutboxState.Sent, null), (rows[0].State, rows[0].Outcome));
        Assert.Equal(30, Balance());
    }

    [Fact]
    public async Task What_somebody_knows_was_not_carried_out_is_kept_as_refused_and_no_handler_hears()
    {
        var line = new Line { InnerHandler = _sandbox.CreateHandler(), Of = _ => Trouble.NoLine };
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>, line);
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));
        await app.WorkAsync();

        Assert.True(await app.Outbox.DropAsync((await app.RowsAsync())[0].Sequence, wasCarriedOut: false, Token));

        Assert.Equal(VinrOutboxState.Refused, (await app.RowsAsync())[0].State);
        Assert.Empty(await app.EffectsAsync());
        Assert.Equal(0, Balance());
    }

    [Fact]
    public async Task What_the_last_try_failed_of_is_shown_and_a_shutdown_takes_nothing_from_it()
    {
        var hung = new TaskCompletionSource();
        var line = new Line { InnerHandler = _sandbox.CreateHandler(), Of = _ => Trouble.AnswerLost, Hung = hung };
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>, line);
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));
        var first = (await app.UntilAsync(rows => rows[0] is { Attempts: 1, Token: null }))[0].Error;

        line.Of = _ => Trouble.None;
        _sandbox.Faults.On("loyalty.transactions.create").RespondWith(503).Once();
        var second = (await app.UntilAsync(rows => rows[0] is { Attempts: 2, Token: null }))[0].Error;
        Assert.NotEqual(first, second);

        line.Of = _ => Trouble.Hangs;
        _sandbox.Clock.Advance(TimeSpan.FromMinutes(15));
        var working = app.WorkAsync();
        await hung.Task.WaitAsync(Token);
        await app.StopAsync();
        await working;

        Assert.Equal((2, null, second), Assert.Single(await app.RowsAsync()) is var row ? (row.Attempts, row.Token, row.Error) : default);
    }

    [Fact(Timeout = 120_000)]
    [Keeps("outbox.doubt")]
    public async Task A_later_try_may_take_what_is_left_of_the_keys_life_and_no_more()
    {
        var hung = new TaskCompletionSource();
        var line = new Line { InnerHandler = _sandbox.CreateHandler(), Of = _ => Trouble.AnswerLost, Hung = hung };
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>, line);
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));
        await app.WorkAsync();

        line.Of = _ => Trouble.Hangs;
        _sandbox.Clock.Advance(TimeSpan.FromHours(20));
        var working = app.WorkAsync();
        await hung.Task.WaitAsync(TestContext.Current.CancellationToken);
        _sandbox.Clock.Advance(TimeSpan.FromHours(4));
        await working.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((VinrOutboxState.Waiting, 2, null), Assert.Single(await app.RowsAsync()) is var row ? (row.State, row.Attempts, row.Token) : default);
    }
}
