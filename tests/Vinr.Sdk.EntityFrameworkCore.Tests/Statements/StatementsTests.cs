using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Vinr.Sdk.EntityFrameworkCore.Tests.Databases;
using Vinr.Sdk.EntityFrameworkCore.Tests.Support;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Statements;

/// <summary>How rows come in and are taken: the same with statements of the database's own and with those for any database.</summary>
public abstract class StatementsTests : OnDatabase
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected abstract InboxStatements Statements { get; }

    [Fact]
    public async Task A_claim_makes_a_row_and_its_end_lets_another_take_it_over()
    {
        await using var db = await OpenAsync();

        Assert.True(await Statements.ClaimAsync(db, "evt_1", Held("a", Now), Token));
        Assert.False(await Statements.ClaimAsync(db, "evt_1", Held("b", Now + Minute / 2), Token));
        Assert.True(await Statements.ClaimAsync(db, "evt_1", Held("c", Now + Minute), Token));

        Assert.Equal((VinrInboxState.Held, "c", 2, Now + (2 * Minute), Now), await ShapeAsync(db, "evt_1"));
    }

    [Fact]
    public async Task What_is_done_is_claimed_anew_when_it_is_forgotten_and_what_is_dead_never()
    {
        await using var db = await OpenAsync();
        await AddAsync(db, Row("done", VinrInboxState.Done, Now, attempts: 3), Row("dead", VinrInboxState.Dead, Now), Row("known", VinrInboxState.Done, Now + Minute));

        Assert.True(await Statements.ClaimAsync(db, "done", Held("a", Now), Token));
        Assert.False(await Statements.ClaimAsync(db, "dead", Held("a", Now), Token));
        Assert.False(await Statements.ClaimAsync(db, "known", Held("a", Now), Token));

        Assert.Equal((VinrInboxState.Held, "a", 1, Now + Minute, Now), await ShapeAsync(db, "done"));
    }

    [Fact]
    public async Task An_event_is_stored_once_and_one_that_is_held_keeps_its_holder()
    {
        await using var db = await OpenAsync();
        await Statements.ClaimAsync(db, "held", Held("a", Now), Token);
        await AddAsync(db, Row("done", VinrInboxState.Done, Now + Minute), Row("forgotten", VinrInboxState.Done, Now - Minute, attempts: 2), Row("dead", VinrInboxState.Dead, Now));

        Assert.True(await StoreAsync(db, "new"));
        Assert.False(await StoreAsync(db, "new"));
        Assert.True(await StoreAsync(db, "held"));
        Assert.False(await StoreAsync(db, "held"));
        Assert.False(await StoreAsync(db, "done"));
        Assert.False(await StoreAsync(db, "dead"));
        Assert.True(await StoreAsync(db, "forgotten"));

        Assert.Equal((VinrInboxState.Waiting, null, 0, Now, Now), await ShapeAsync(db, "new"));
        Assert.Equal((VinrInboxState.Waiting, "a", 1, Now + Minute, Now), await ShapeAsync(db, "held"));
        Assert.Equal((VinrInboxState.Waiting, null, 0, Now, Now), await ShapeAsync(db, "forgotten"));
        var stored = await db.Inbox.AsNoTracking().SingleAsync(row => row.Id == "held", Token);
        Assert.Equal(("loyalty.points.earned", "eu", "{}", "00-1"), (stored.Type, stored.Tenant, System.Text.Encoding.UTF8.GetString(stored.Body!), stored.Trace));
    }

    [Fact]
    public async Task What_is_forgotten_at_this_moment_is_stored_anew_and_what_another_row_looks_like_does_not_matter()
    {
        await using var db = await OpenAsync();
        await AddAsync(db, Row("forgotten", VinrInboxState.Done, Now), Row("given back", VinrInboxState.Held, Now), Row("given back too", VinrInboxState.Held, Now));

        Assert.True(await StoreAsync(db, "forgotten"));
        Assert.True(await Statements.ClaimAsync(db, "given back", Held("a", Now), Token));

        Assert.Equal((VinrInboxState.Waiting, null, 0, Now, Now), await ShapeAsync(db, "forgotten"));
        Assert.Equal((VinrInboxState.Held, "a", 1, Now + Minute, Now - Minute), await ShapeAsync(db, "given back"));
        Assert.Equal((VinrInboxState.Held, null, 0, Now, Now - Minute), await ShapeAsync(db, "given back too"));
        Assert.Empty(db.ChangeTracker.Entries());
    }

    [Fact]
    [Keeps("inbox.claim")]
    public async Task Who_is_a_moment_late_with_a_new_event_sees_what_the_other_has_made_of_it()
    {
        var database = await DatabaseAsync();
        await using var db = await OpenAsync(database);
        await using var late = Context(database, new Late(async key =>
        {
            await using var other = Context(database);
            Assert.True(await Statements.ClaimAsync(other, key, Held("quicker", Now), Token));
        }));

        var claimed = await Statements.ClaimAsync(late, "evt_1", Held("late", Now), Token);

        // Statements of the database's own need no look before, so that nobody comes between.
        Assert.Equal(Statements is UpsertStatements, claimed);
        Assert.Equal(claimed ? "late" : "quicker", (await ShapeAsync(db, "evt_1")).Token);
        Assert.Empty(late.ChangeTracker.Entries());
    }

    [Fact]
    [Keeps("inbox.stored")]
    public async Task Stored_events_are_taken_by_one_each_those_that_are_due_longest_first()
    {
        await using var db = await OpenAsync();
        await AddAsync(
            db,
            Row("third", VinrInboxState.Waiting, Now),
            Row("first", VinrInboxState.Waiting, Now - (2 * Minute)),
            Row("second", VinrInboxState.Waiting, Now - Minute, token: "dead holder"),
            Row("later", VinrInboxState.Waiting, Now + Minute),
            Row("held", VinrInboxState.Held, Now - Minute),
            Row("dead", VinrInboxState.Dead, Now - Minute),
            Row("done", VinrInboxState.Done, Now - Minute));

        var taken = await Statements.TakeAsync(db, 2, Held("a", Now), Token);
        var rest = await Statements.TakeAsync(db, 10, Held("b", Now), Token);

        Assert.Equal(["first", "second"], taken.Select(row => row.Id).Order(StringComparer.Ordinal));
        Assert.All(taken, row => Assert.Equal(("a", 1, Now + Minute), (row.Token, row.Attempts, row.Due)));
        Assert.Equal("third", Assert.Single(rest).Id);
        Assert.Empty(await Statements.TakeAsync(db, 10, Held("c", Now), Token));
    }

    [Fact]
    [Keeps("inbox.claim")]
    public async Task Of_many_that_take_at_once_each_row_goes_to_one()
    {
        var database = await DatabaseAsync();
        await using (var db = await OpenAsync(database)) await AddAsync(db, [.. Enumerable.Range(0, 40).Select(i => Row($"evt_{i}", VinrInboxState.Waiting, Now))]);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            await using var db = Context(database);
            var mine = new List<string>();
            while (await Statements.TakeAsync(db, 3, Held($"t{i}-{mine.Count}", Now), Token) is { Count: > 0 } rows) mine.AddRange(rows.Select(row => row.Id));
            return mine;
        })));

        var all = taken.SelectMany(rows => rows).ToArray();
        Assert.Equal(all.Length, all.Distinct().Count());

        // Who finds nothing because others just take it may go; what it left is taken by the next.
        await using var last = Context(database);
        var left = await Statements.TakeAsync(last, 40, Held("last", Now), Token);
        Assert.Equal(40, all.Length + left.Count);
    }

    private static Lease Held(string token, DateTimeOffset now) => new(token, now, now + Minute);

    private static VinrInboxMessage Row(string id, VinrInboxState state, DateTimeOffset due, int attempts = 0, string? token = null) =>
        new() { Id = id, State = state, Due = due, Stored = Now - Minute, Attempts = attempts, Token = token };

    private Task<bool> StoreAsync(DbContext db, string id) => Statements.StoreAsync(
        db, new() { Id = id, Type = "loyalty.points.earned", Tenant = "eu", Due = Now, Stored = Now, Body = "{}"u8.ToArray(), Trace = "00-1" }, Token);

    private static async Task<(VinrInboxState State, string? Token, int Attempts, DateTimeOffset Due, DateTimeOffset Stored)> ShapeAsync(ShopDb db, string id)
    {
        var row = await db.Inbox.AsNoTracking().SingleAsync(row => row.Id == id, Token);
        return (row.State, row.Token, row.Attempts, row.Due, row.Stored);
    }

    private static async Task AddAsync(ShopDb db, params VinrInboxMessage[] rows)
    {
        db.AddRange(rows);
        await db.SaveChangesAsync(Token);
        db.ChangeTracker.Clear();
    }

    private async Task<ShopDb> OpenAsync(IShopDatabase? database = null)
    {
        var db = Context(database ?? await DatabaseAsync());
        await db.Database.EnsureCreatedAsync(Token);
        return db;
    }

    private static ShopDb Context(IShopDatabase database, SaveChangesInterceptor? interceptor = null)
    {
        var options = new DbContextOptionsBuilder<ShopDb>();
        database.Use(options);
        if (interceptor is not null) options.AddInterceptors(interceptor);
        return new(options.Options);
    }

    /// <summary>Lets another be quicker with the row that is about to be saved.</summary>
    private sealed class Late(Func<string, Task> quicker) : SaveChangesInterceptor
    {
        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            await quicker(eventData.Context!.ChangeTracker.Entries<VinrInboxMessage>().Single().Entity.Id);
            return result;
        }
    }
}

public sealed class SqliteStatementsTests : StatementsTests
{
    private protected override InboxStatements Statements { get; } = new UpsertStatements();

    private protected override Task<IShopDatabase> MakeAsync() => Task.FromResult<IShopDatabase>(new SqliteDatabase());
}

public sealed class PortableOnSqliteStatementsTests : StatementsTests
{
    private protected override InboxStatements Statements { get; } = new();

    private protected override Task<IShopDatabase> MakeAsync() => Task.FromResult<IShopDatabase>(new SqliteDatabase());
}

public sealed class PostgresStatementsTests(PostgresServer server) : StatementsTests
{
    private protected override InboxStatements Statements { get; } = new PostgreSqlStatements();

    private protected override async Task<IShopDatabase> MakeAsync() => await server.MakeAsync();
}

public sealed class PortableOnPostgresStatementsTests(PostgresServer server) : StatementsTests
{
    private protected override InboxStatements Statements { get; } = new();

    private protected override async Task<IShopDatabase> MakeAsync() => await server.MakeAsync();
}
