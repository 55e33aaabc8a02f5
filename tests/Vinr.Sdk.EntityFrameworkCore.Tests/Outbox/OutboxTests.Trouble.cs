using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.EntityFrameworkCore.Tests.Support;
using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Outbox;

/// <summary>Answers that refuse and answers that do not, leases that are lost, and a database that goes away.</summary>
public abstract partial class OutboxTests
{
    [Theory]
    [InlineData(400, """{"error":{"type":"invalid_request_error","message":"no"}}""", true)]
    [InlineData(400, """{"error":{"code":"parameter_invalid","message":"no"}}""", true)]
    [InlineData(404, """{"error":{"code":"resource_missing","message":"no"}}""", true)]
    [InlineData(409, """{"error":{"code":"idempotency_conflict","message":"no"}}""", true)]
    [InlineData(409, """{"error":{"code":"account_locked","message":"no"}}""", true)]
    [InlineData(400, """{"error":{"message":"no"}}""", false)]
    [InlineData(404, """{"error":{"code":404,"message":"no route","status":"NOT_FOUND"}}""", false)]
    [InlineData(400, "<html>a proxy's page</html>", false)]
    [InlineData(403, """{"error":{"code":"permission_denied","message":"no"}}""", false)]
    [InlineData(429, """{"error":{"code":"rate_limited","message":"no"}}""", false)]
    [InlineData(501, """{"error":{"code":"not_implemented","message":"no"}}""", false)]
    [Keeps("outbox.once")]
    public async Task Only_VINRs_own_word_is_a_refusal(int status, string body, bool isRefusal)
    {
        _sandbox.Faults.On("loyalty.transactions.create").RespondWith(status, body: body).Once();
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>);
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));

        await app.WorkAsync();
        Assert.Equal(isRefusal ? VinrOutboxState.Refused : VinrOutboxState.Waiting, (await app.RowsAsync())[0].State);

        await app.UntilAsync(rows => rows[0].State != VinrOutboxState.Waiting);
        Assert.Equal(isRefusal ? 0 : 25, Balance());
    }

    [Theory]
    [InlineData(409, """{"error":{"code":"account_locked","message":"no"}}""", false)]
    [InlineData(413, """{"error":{"type":"too_large","message":"no"}}""", false)]
    [InlineData(422, """{"error":{"code":"account_closed","message":"no"}}""", true)]
    [Keeps("outbox.once")]
    public async Task After_a_lost_answer_only_what_speaks_for_all_tries_is_a_refusal(int status, string body, bool isRefusal)
    {
        _sandbox.Faults.On("loyalty.transactions.create").CommitThenDrop().Once();
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>);
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));
        await app.WorkAsync();
        _sandbox.Faults.On("loyalty.transactions.create").RespondWith(status, body: body).Once();

        await app.UntilAsync(rows => rows[0] is { Attempts: 2, Token: null } or { State: not VinrOutboxState.Waiting });
        Assert.Equal(isRefusal ? VinrOutboxState.Refused : VinrOutboxState.Waiting, (await app.RowsAsync())[0].State);

        await app.UntilAsync(rows => rows[0].State != VinrOutboxState.Waiting);
        Assert.Equal([isRefusal ? "refused k-1" : "sent k-1"], await app.EffectsAsync());
    }

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
    public async Task A_handler_that_takes_longer_than_the_lease_is_rolled_back_and_told()
    {
        OutboxApp app = null!;
        var runs = 0;
        app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, o => o.On<PointsTransaction>((_, call, token) =>
        {
            // Another has taken the row meanwhile: in the same transaction, since SQLite has one that writes at a time.
            var db = call.Services.GetRequiredService<ShopDb>();
            db.Effects.Add(new() { EventId = call.IdempotencyKey, By = $"run {++runs}" });
            return runs > 1 ? Task.CompletedTask : db.Set<VinrOutboxMessage>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Token, "another"), token);
        }));
        await using var closing = app;
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));

        await app.WorkAsync();
        Assert.Empty(await app.EffectsAsync());
        Assert.Contains("26 Warning points-transactions 1 of order-1 was taken by another while its handler ran here; what it saved was rolled back. A longer Lease helps against long handlers", app.Log.Lines);
        Assert.DoesNotContain(app.Log.Lines, line => line.StartsWith("23 ", StringComparison.Ordinal));

        await app.UntilAsync(rows => rows[0].State == VinrOutboxState.Sent);
        Assert.Equal(["run 2 k-1"], await app.EffectsAsync());
    }

    [Fact]
    public async Task What_cannot_be_sent_at_all_is_refused_with_the_reason()
    {
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>);
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));
        await app.ReadAsync(db => db.Set<VinrOutboxMessage>().ExecuteUpdateAsync(set => set.SetProperty(row => row.IdempotencyKey, "k\n1"), Token)); // as no call can have it

        await app.WorkAsync();

        var row = Assert.Single(await app.RowsAsync());
        Assert.Equal((VinrOutboxState.Refused, null), (row.State, row.FirstLeft));
        Assert.StartsWith("RequestOptions.IdempotencyKey must be printable ASCII", row.Error, StringComparison.Ordinal);
        Assert.Empty(_sandbox.Requests.To("loyalty.transactions.create"));
    }

    [Fact]
    public async Task What_becomes_of_calls_is_logged()
    {
        var line = new Line { InnerHandler = _sandbox.CreateHandler(), Of = key => key == "k-3" ? Trouble.AnswerLost : Trouble.None };
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, through: line);
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"), (Gift(-500), "k-2", "order-2"), (Gift(5), "k-3", "order-3"));
        await app.WorkAsync();
        _sandbox.Clock.Advance(TimeSpan.FromHours(25));
        await app.WorkAsync();

        Assert.Collection(
            app.Log.Lines.Where(text => text.Contains("points-transactions", StringComparison.Ordinal)),
            text => Assert.Equal("23 Debug points-transactions 1 of order-1 was sent", text),
            text => Assert.StartsWith("24 Warning points-transactions 2 of order-2 was refused: ", text, StringComparison.Ordinal),
            text => Assert.StartsWith("21 Information points-transactions 3 of order-3 did not get through, try 1, or its handler failed; it is tried again at ", text, StringComparison.Ordinal),
            text => Assert.StartsWith("25 Error points-transactions 3 of order-3 is in doubt: It first left at ", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1800", 30)]
    [InlineData("0", 0)]
    public async Task VINRs_own_wait_counts_where_it_is_the_longer_one(string retryAfter, int minutes)
    {
        _sandbox.Faults.On("loyalty.transactions.create").RespondWith(429, "rate_limited", headers: new() { ["Retry-After"] = retryAfter }).Once();
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, o => (o.BackOff, o.MaxBackOff) = (TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20)));
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));

        await app.WorkAsync();

        var wait = (await app.RowsAsync())[0].Due - _sandbox.Clock.UtcNow;
        if (minutes > 0) Assert.Equal(TimeSpan.FromMinutes(minutes), wait);
        else Assert.InRange(wait, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(20));
    }

    [Fact]
    [Keeps("outbox.once")]
    public async Task Who_has_lost_its_call_to_another_neither_sends_nor_tells()
    {
        var (sent, taken) = (0, false);
        OutboxApp app = null!;
        var line = new Line
        {
            InnerHandler = _sandbox.CreateHandler(),
            Of = _ =>
            {
                sent++;
                app.ReadAsync(db => db.Set<VinrOutboxMessage>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Token, "another"), Token)).GetAwaiter().GetResult();
                taken = true;
                return Trouble.None;
            },
        };
        app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>, line);
        await using var closing = app;
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));

        await app.WorkAsync();

        Assert.Equal((1, true), (sent, taken));
        var row = Assert.Single(await app.RowsAsync());
        Assert.Equal((VinrOutboxState.Waiting, "another", null), (row.State, row.Token, row.Answer));
        Assert.Empty(await app.EffectsAsync());
        Assert.DoesNotContain(app.Log.Lines, text => text.StartsWith('2')); // it is not its any more to say
    }

    [Fact]
    [Keeps("outbox.once")]
    public async Task A_call_that_another_took_before_it_left_is_not_sent()
    {
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>);
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));
        var row = Assert.Single(await app.RowsAsync());
        row.Token = "a lease that is over";

        await app.RunAsync(row);

        Assert.Empty(_sandbox.Requests.To("loyalty.transactions.create"));
        Assert.Empty(app.Log.Lines);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_database_that_goes_away_meanwhile_ends_no_worker(bool whileStopping)
    {
        var hung = new TaskCompletionSource();
        var line = new Line { InnerHandler = _sandbox.CreateHandler(), Of = _ => whileStopping ? Trouble.Hangs : Trouble.AnswerLost, Hung = hung };
        OutboxApp app = null!;
        var drops = new Dropping { InnerHandler = line, Drop = () => app.ReadAsync(db => db.Database.ExecuteSqlRawAsync("DROP TABLE vinr_outbox", Token)) };
        app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>, drops);
        await using var closing = app;
        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));

        var working = app.WorkAsync();
        if (whileStopping)
        {
            await hung.Task.WaitAsync(Token);
            await app.StopAsync();
        }

        await working;
        Assert.Contains(app.Log.Lines, text => text.StartsWith("22 Warning How call 1 stands could not be written down; it is taken again when its lease is over", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    [InlineData("half")]
    [InlineData("longer")]
    public async Task A_reference_that_not_every_database_takes_is_refused(string reference)
    {
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox);
        reference = reference switch
        {
            "half" => "\ud800", // of a surrogate pair, which no attribute holds
            "longer" => new string('x', 201),
            _ => reference,
        };

        var failure = await Assert.ThrowsAsync<ArgumentException>(() => app.EnqueueAsync((Gift(25), "k-1", reference)));

        Assert.Equal("The reference must be text of 1 to 200 characters, or null. (Parameter 'reference')", failure.Message);
        await app.EnqueueAsync((Gift(25), "k-1", new string('x', 198) + "😀"));
    }

    /// <summary>Takes the tables away while a call is on its way.</summary>
    private sealed class Dropping : DelegatingHandler
    {
        public required Func<Task> Drop { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Drop();
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
