using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.EntityFrameworkCore.Tests.Databases;
using Vinr.Sdk.EntityFrameworkCore.Tests.Support;
using Vinr.Sdk.Hosting;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Inbox;

/// <summary>An event's effects in the shop's database, and that it is done: both or neither.</summary>
public abstract class TransactionTests : OnDatabase
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Retention = TimeSpan.FromHours(72);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Keeps("inbox.effect")]
    public async Task An_event_acts_once_however_often_it_is_delivered()
    {
        await using var shop = await ShopApp.StartAsync(await DatabaseAsync(), on => on.On<PointsEarned, Saving>());

        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, await shop.DeliverAsync("evt_1"));
        Assert.Equal(HttpStatusCode.OK, await shop.DeliverAsync("evt_2"));

        Assert.Equal(["saving evt_1", "saving evt_2"], await shop.EffectsAsync());
        var row = await shop.RowAsync("evt_1");
        Assert.Equal((VinrInboxState.Done, 1, null, shop.Clock.GetUtcNow() + Retention), (row!.State, row.Attempts, row.LastError, row.Due));
    }

    [Fact]
    public async Task Deliveries_at_the_same_time_act_once()
    {
        await using var shop = await ShopApp.StartAsync(await DatabaseAsync(), on => on.On<PointsEarned, Saving>());

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => shop.DeliverAsync("evt_1"))));

        Assert.Contains(HttpStatusCode.OK, answers);
        Assert.All(answers, answer => Assert.True(answer is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable, $"{answer}"));
        Assert.Equal(["saving evt_1"], await shop.EffectsAsync());
    }

    [Fact]
    [Keeps("inbox.effect")]
    public async Task All_handlers_of_an_event_share_one_context_and_when_one_fails_nothing_is_kept()
    {
        var contexts = new List<ShopDb>();
        var mayFail = true;
        await using var shop = await ShopApp.StartAsync(await DatabaseAsync(), on => on
            .On<PointsEarned, Saving>()
            .On<PointsEarned>(async (earned, context, token) =>
            {
                var db = context.Services.GetRequiredService<ShopDb>();
                contexts.Add(db);
                Assert.Single(db.ChangeTracker.Entries<Effect>()); // what the handler before it has saved
                await SaveAsync(db, earned.Id, "second");
                if (mayFail) throw new TimeoutException("the mailer is away");
            }));

        Assert.Equal(HttpStatusCode.InternalServerError, await shop.DeliverAsync("evt_1"));
        Assert.Empty(await shop.EffectsAsync());
        var row = await shop.RowAsync("evt_1");
        Assert.Equal((VinrInboxState.Held, 1, "TimeoutException: the mailer is away", null), (row!.State, row.Attempts, row.LastError, row.Token));

        mayFail = false;
        Assert.Equal(HttpStatusCode.OK, await shop.DeliverAsync("evt_1"));
        Assert.Equal(["saving evt_1", "second evt_1"], await shop.EffectsAsync());
        row = await shop.RowAsync("evt_1");
        Assert.Equal((VinrInboxState.Done, 2, null), (row!.State, row.Attempts, row.LastError));
        Assert.Equal(2, contexts.Distinct().Count());
    }

    [Fact]
    [Keeps("inbox.effect")]
    public async Task Who_stood_still_past_its_lease_rolls_back_when_another_has_taken_the_event()
    {
        await using var shop = await ShopApp.StartAsync(await DatabaseAsync(), on => on.On<PointsEarned, Saving>());
        var first = await shop.Inbox.ClaimAsync("evt_1", Lease, Token);
        shop.Clock.Advance(Lease);
        var second = await shop.Inbox.ClaimAsync("evt_1", Lease, Token);

        Assert.False(await HandleAsync(shop, first, "first"));
        Assert.Empty(await shop.EffectsAsync());

        Assert.True(await HandleAsync(shop, second, "second"));
        Assert.False(await HandleAsync(shop, first, "first again"));
        Assert.Equal(["second evt_1"], await shop.EffectsAsync());
    }

    [Fact]
    public async Task A_lease_that_is_over_does_no_harm_while_nobody_else_has_come()
    {
        await using var shop = await ShopApp.StartAsync(await DatabaseAsync(), on => on.On<PointsEarned, Saving>());
        var claim = await shop.Inbox.ClaimAsync("evt_1", Lease, Token);
        shop.Clock.Advance(2 * Lease);

        Assert.True(await HandleAsync(shop, claim, "late"));

        Assert.Equal(["late evt_1"], await shop.EffectsAsync());
    }

    [Fact]
    public async Task What_a_handler_forgot_to_save_is_saved_with_its_event()
    {
        await using var shop = await ShopApp.StartAsync(await DatabaseAsync(), on => on.On<PointsEarned>((earned, context, _) =>
        {
            context.Services.GetRequiredService<ShopDb>().Effects.Add(new() { EventId = earned.Id, By = "forgetful" });
            return Task.CompletedTask;
        }));

        Assert.Equal(HttpStatusCode.OK, await shop.DeliverAsync("evt_1"));

        Assert.Equal(["forgetful evt_1"], await shop.EffectsAsync());
    }

    [Fact]
    public async Task What_the_database_refuses_a_handler_fails_it_unless_the_handler_knows_better()
    {
        await using var shop = await ShopApp.StartAsync(await DatabaseAsync(), on => on
            .On<PointsEarned>(async (earned, context, token) =>
            {
                var db = context.Services.GetRequiredService<ShopDb>();
                await SaveAsync(db, earned.Id, "before");
                try
                {
                    await SaveAsync(db, earned.Id, "unique", unique: "only one");
                }
                catch (DbUpdateException) when (earned.Id != "evt_3")
                {
                    db.ChangeTracker.Clear();
                }
            }));

        Assert.Equal(HttpStatusCode.OK, await shop.DeliverAsync("evt_1"));
        Assert.Equal(HttpStatusCode.OK, await shop.DeliverAsync("evt_2"));
        Assert.Equal(HttpStatusCode.InternalServerError, await shop.DeliverAsync("evt_3"));

        Assert.Equal(["before evt_1", "unique evt_1", "before evt_2"], await shop.EffectsAsync());
        Assert.StartsWith("DbUpdateException: ", (await shop.RowAsync("evt_3"))!.LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_is_only_claimed_and_given_back_leaves_no_row()
    {
        await using var shop = await ShopApp.StartAsync(await DatabaseAsync(), on => on.On<PointsEarned, Saving>());
        var claim = await shop.Inbox.ClaimAsync("health_1", Lease, Token);

        await shop.Inbox.ReleaseAsync("health_1", claim.Token, Token);

        Assert.Null(await shop.RowAsync("health_1"));
    }

    [Theory]
    [InlineData("evt_\0")]
    [InlineData("evt_\ud800")]
    [InlineData("evt_long")]
    public async Task Ids_that_no_column_can_hold_are_told_apart_all_the_same(string id)
    {
        if (id == "evt_long") id += new string('x', 1_000);
        await using var shop = await ShopApp.StartAsync(await DatabaseAsync(), on => on.On<PointsEarned, Saving>());

        Assert.Equal(InboxStatus.Claimed, (await shop.Inbox.ClaimAsync(id, Lease, Token)).Status);
        Assert.Equal(InboxStatus.InProgress, (await shop.Inbox.ClaimAsync(id, Lease, Token)).Status);
        Assert.Equal(InboxStatus.Claimed, (await shop.Inbox.ClaimAsync(id + "\ud801", Lease, Token)).Status);
    }

    internal static async Task SaveAsync(ShopDb db, string id, string by, string? unique = null)
    {
        db.Effects.Add(new() { EventId = id, By = by, Unique = unique });
        await db.SaveChangesAsync(Token);
    }

    private static Task<bool> HandleAsync(ShopApp shop, InboxClaim claim, string by) =>
        shop.Inbox.HandleAsync("evt_1", claim.Token, Retention, (services, _) => SaveAsync(services.GetRequiredService<ShopDb>(), "evt_1", by), Token);

    /// <summary>A handler as a shop writes it.</summary>
    internal sealed class Saving(ShopDb db) : IVinrEventHandler<PointsEarned>
    {
        public Task HandleAsync(PointsEarned happened, VinrEventContext context, CancellationToken cancellationToken) => SaveAsync(db, happened.Id, "saving");
    }
}

public sealed class SqliteTransactionTests : TransactionTests
{
    private protected override Task<IShopDatabase> MakeAsync() => Task.FromResult<IShopDatabase>(new SqliteDatabase());
}

public sealed class PostgresTransactionTests(PostgresServer server) : TransactionTests
{
    private protected override async Task<IShopDatabase> MakeAsync() => await server.MakeAsync();
}
