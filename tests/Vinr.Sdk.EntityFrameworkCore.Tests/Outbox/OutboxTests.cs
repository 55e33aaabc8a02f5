using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.EntityFrameworkCore.Tests.Databases;
using Vinr.Sdk.EntityFrameworkCore.Tests.Support;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Outbox;

/// <summary>On every database: a call that is written with the shop's data is sent once, in its order, and what came of it is told once.</summary>
public abstract partial class OutboxTests : OnDatabase, IAsyncLifetime
{
    private VinrSandbox _sandbox = null!;
    private SeededMember _member = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await VinrSandbox.StartAsync(cancellationToken: Token);
        _member = _sandbox.Seed.Program("Club").Member("cust_1");
    }

    public new async ValueTask DisposeAsync()
    {
        _sandbox.Ledger.Verify();
        await _sandbox.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    [Keeps("outbox.together")]
    public async Task A_call_is_written_with_the_shops_data_or_not_at_all()
    {
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox);

        await app.ReadAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Token);
            db.EnqueueVinr(Gift(5), "k-1", "order-1");
            await db.SaveChangesAsync(Token);
            await transaction.RollbackAsync(Token);
            return true;
        });

        Assert.Empty(await app.RowsAsync());
        Assert.ThrowsAny<ArgumentException>(() => app.ReadAsync(db => Task.FromResult(db.EnqueueVinr(Gift(0), "k-1"))).GetAwaiter().GetResult());
        Assert.ThrowsAny<ArgumentException>(() => app.ReadAsync(db => Task.FromResult(db.EnqueueVinr(Gift(1), "ä"))).GetAwaiter().GetResult());
        Assert.ThrowsAny<ArgumentException>(() => app.ReadAsync(db => Task.FromResult(db.EnqueueVinr("no request", "k-1"))).GetAwaiter().GetResult());
    }

    [Fact]
    [Keeps("outbox.together")]
    public async Task It_is_sent_and_its_result_comes_to_a_typed_handler_in_a_transaction()
    {
        long given = 0;
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, o => o.On<PointsTransaction>(async (entry, call, token) =>
        {
            given = entry.Amount;
            var db = call.Services.GetRequiredService<ShopDb>();
            db.Effects.Add(new() { EventId = call.Reference!, By = call.State.ToString() });
            await db.SaveChangesAsync(token);
        }));

        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));
        await app.UntilAsync(rows => rows is [{ State: VinrOutboxState.Sent }]);

        Assert.Equal((25, 25), (given, Balance()));
        Assert.Equal(["Sent order-1"], await app.EffectsAsync());
        Assert.Equal("k-1", Assert.Single(_sandbox.Requests.To("loyalty.transactions.create")).IdempotencyKey);
    }

    [Fact]
    [Keeps("outbox.once")]
    public async Task A_lost_answer_is_asked_for_again_with_the_same_key()
    {
        _sandbox.Faults.On("loyalty.transactions.create").CommitThenDrop().Times(3);
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>);

        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));
        await app.UntilAsync(rows => rows is [{ State: VinrOutboxState.Sent }]);

        Assert.Equal(25, Balance());
        Assert.Equal(["sent k-1"], await app.EffectsAsync());
        Assert.Equal(4, _sandbox.Requests.To("loyalty.transactions.create").WithKey("k-1").Count);
    }

    [Fact]
    [Keeps("outbox.once")]
    public async Task A_refusal_is_final_and_told_and_the_next_of_its_reference_goes_on()
    {
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>);

        await app.EnqueueAsync((Gift(-500), "k-1", "order-1"), (Gift(5), "k-2", "order-1"));
        var rows = await app.UntilAsync(rows => rows.TrueForAll(row => row.State != VinrOutboxState.Waiting));

        Assert.Equal([VinrOutboxState.Refused, VinrOutboxState.Sent], rows.Select(row => row.State));
        Assert.Contains("insufficient_points", rows[0].Error, StringComparison.Ordinal);
        Assert.Equal(["refused k-1", "sent k-2"], await app.EffectsAsync());
    }

    [Fact]
    [Keeps("outbox.order")]
    public async Task Calls_of_one_reference_keep_their_order_whatever_fails_and_others_do_not_wait()
    {
        var tries = 0;
        var line = new Line { InnerHandler = _sandbox.CreateHandler(), Of = key => key == "k-1" && Interlocked.Increment(ref tries) <= 4 ? Trouble.AnswerLost : Trouble.None };
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>, line);

        await app.EnqueueAsync((Gift(1), "k-1", "order-1"), (Gift(2), "k-2", "order-1"), (Gift(3), "k-3", "order-1"), (Gift(4), "k-4", "order-2"), (Gift(5), "k-5", null));
        await app.UntilAsync(rows => rows.TrueForAll(row => row.State == VinrOutboxState.Sent));

        var effects = (await app.EffectsAsync()).ToList();
        Assert.Equal(["sent k-1", "sent k-2", "sent k-3"], effects.Where(effect => effect[^1] is '1' or '2' or '3'));
        Assert.True(effects.IndexOf("sent k-4") < effects.IndexOf("sent k-1"));
        Assert.True(effects.IndexOf("sent k-5") < effects.IndexOf("sent k-1"));
    }

    [Fact]
    [Keeps("outbox.once")]
    public async Task A_handler_that_fails_is_run_again_and_nothing_is_sent_again()
    {
        var tries = 0;
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, o => o.On<PointsTransaction>(async (_, call, token) =>
        {
            var db = call.Services.GetRequiredService<ShopDb>();
            db.Effects.Add(new() { EventId = call.IdempotencyKey, By = "gave" });
            await db.SaveChangesAsync(token);
            if (Interlocked.Increment(ref tries) < 3) throw new InvalidOperationException("not yet");
        }));

        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));
        var rows = await app.UntilAsync(rows => rows is [{ State: VinrOutboxState.Sent }]);

        Assert.Equal(["gave k-1"], await app.EffectsAsync());
        Assert.Null(rows[0].Error); // of the call nothing failed
        Assert.Single(_sandbox.Requests.To("loyalty.transactions.create"));
    }

    [Fact]
    [Keeps("outbox.once")]
    public async Task A_key_that_may_not_do_it_today_is_no_refusal()
    {
        _sandbox.Faults.On("loyalty.transactions.create").RespondWith(401, "invalid_api_key").Times(3);
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, OutboxApp.Listening<PointsTransaction>);

        await app.EnqueueAsync((Gift(25), "k-1", "order-1"));
        await app.UntilAsync(rows => rows[0].State == VinrOutboxState.Sent);

        Assert.Equal(["sent k-1"], await app.EffectsAsync());
    }

    [Fact]
    public async Task A_refusal_is_told_as_it_was_even_if_its_handler_fails_at_first()
    {
        var errors = new List<string?>();
        await using var app = await OutboxApp.StartAsync(await DatabaseAsync(), _sandbox, o => o.OnRefused((call, _) =>
        {
            errors.Add(call.Error);
            return errors.Count < 3 ? throw new InvalidOperationException("not yet") : Task.CompletedTask;
        }));

        await app.EnqueueAsync((Gift(-500), "k-1", null));
        var rows = await app.UntilAsync(rows => rows[0].State == VinrOutboxState.Refused);

        Assert.Equal(3, errors.Count);
        Assert.All([.. errors, rows[0].Error], error => Assert.Contains("insufficient_points", error, StringComparison.Ordinal));
    }

    [Fact]
    [Keeps("outbox.once")]
    public async Task A_process_that_dies_with_a_call_in_flight_leaves_it_to_another_and_it_acts_once()
    {
        var (database, hung) = (await DatabaseAsync(), new TaskCompletionSource());
        var line = new Line { InnerHandler = _sandbox.CreateHandler(), Of = key => key == "k-2" ? Trouble.Hangs : Trouble.None, Hung = hung };
        await using var dying = await OutboxApp.StartAsync(database, _sandbox, OutboxApp.Listening<PointsTransaction>, line);
        await dying.EnqueueAsync((Gift(1), "k-1", "order-1"), (Gift(2), "k-2", "order-1"), (Gift(3), "k-3", "order-1"));
        var dead = dying.WorkAsync(); // it never gets beyond the second
        await hung.Task.WaitAsync(Token);

        await using var other = await OutboxApp.StartAsync(database, _sandbox, OutboxApp.Listening<PointsTransaction>);
        await other.WorkAsync();
        Assert.Equal(["sent k-1"], await other.EffectsAsync()); // its lease still runs, and holds what is behind it
        await other.UntilAsync(rows => rows.TrueForAll(row => row.State == VinrOutboxState.Sent));

        Assert.False(dead.IsCompleted);
        Assert.Equal(["sent k-1", "sent k-2", "sent k-3"], await other.EffectsAsync());
        Assert.Equal(6, Balance());
    }

    [Fact]
    [Keeps("outbox.once")]
    [Keeps("outbox.order")]
    public async Task Workers_side_by_side_send_each_call_once_and_keep_the_order_of_a_reference()
    {
        const int Calls = 60;
        var database = await DatabaseAsync();
        _sandbox.Faults.On("loyalty.transactions.create").WithProbability(0.1).CommitThenDrop();
        _sandbox.Faults.On("loyalty.transactions.create").WithProbability(0.1).RespondWith(503);
        await using var app = await OutboxApp.StartAsync(database, _sandbox, OutboxApp.Listening<PointsTransaction>);
        await using var other = await OutboxApp.StartAsync(database, _sandbox, OutboxApp.Listening<PointsTransaction>);
        for (var i = 0; i < Calls; i++) await app.EnqueueAsync((Gift(1), $"k-{i:00}", $"order-{i % 20}"));

        while ((await app.RowsAsync()).Exists(row => row.State == VinrOutboxState.Waiting))
        {
            await Task.WhenAll(app.WorkAsync(), app.WorkAsync(), other.WorkAsync(), other.WorkAsync());
            _sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var effects = await app.EffectsAsync();
        Assert.Equal(Calls, Balance());
        Assert.Equal(Calls, effects.Length);
        Assert.Equal(Calls, effects.Distinct().Count());
        Assert.All(effects.GroupBy(effect => int.Parse(effect[^2..], CultureInfo.InvariantCulture) % 20), order => Assert.Equal(order.Order(), order));
    }

    private CreateTransactionRequest Gift(long points) => new() { Account = _member.Id, Amount = points, Reason = "gift" };

    private long Balance() => _sandbox.Explain(_member.Id).Balance;
}

/// <summary>On SQLite.</summary>
public sealed class SqliteOutboxTests : OutboxTests
{
    private protected override Task<IShopDatabase> MakeAsync() => Task.FromResult<IShopDatabase>(new SqliteDatabase());
}

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresOutboxTests(PostgresServer server) : OutboxTests
{
    private protected override async Task<IShopDatabase> MakeAsync() => await server.MakeAsync();
}
