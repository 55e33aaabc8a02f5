using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Vinr.Sdk.EntityFrameworkCore.Tests.Databases;
using Vinr.Sdk.EntityFrameworkCore.Tests.Support;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.DeadLetters;

/// <summary>What can be done about events that failed too often.</summary>
public abstract class DeadLetterTests : OnDatabase
{
    private readonly Handled _handled = new() { Failures = 1 };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task They_are_listed_in_the_order_of_their_death_and_looked_at()
    {
        var token = TestContext.Current.CancellationToken;
        await using var shop = await StartAsync("evt_2", "evt_1", "evt_3");
        var letters = shop.Services.GetRequiredService<IVinrDeadLetters>();

        Assert.Equal(["evt_2", "evt_1", "evt_3"], (await letters.ListAsync(cancellationToken: token)).Select(letter => letter.Id));
        Assert.Equal(["evt_1"], (await letters.ListAsync(most: 1, skip: 1, token)).Select(letter => letter.Id));

        var letter = await letters.FindAsync("evt_2", token);
        Assert.Equal(("evt_2", "loyalty.points.earned", null, 1, "TimeoutException: the mailer is away"), (letter!.Id, letter.Type, letter.Tenant, letter.Attempts, letter.LastError));
        Assert.Equal(Delivery.Earned("evt_2"), System.Text.Encoding.UTF8.GetString(letter.Json.Span));
        Assert.Null(await letters.FindAsync("evt_4", token));
    }

    [Fact(Timeout = 120_000)]
    public async Task One_that_is_replayed_is_handled_and_is_none_any_more()
    {
        var token = TestContext.Current.CancellationToken;
        await using var shop = await StartAsync("evt_1", "evt_2");
        var letters = shop.Services.GetRequiredService<IVinrDeadLetters>();

        Assert.True(await letters.ReplayAsync("evt_1", token));
        Assert.Equal(("evt_1", 1), await _handled.NextAsync(token));
        await shop.UntilAsync("evt_1", row => row.State == VinrInboxState.Done);

        Assert.Equal(["handled evt_1"], await shop.EffectsAsync());
        Assert.False(await letters.ReplayAsync("evt_1", token));
        Assert.Equal(["evt_2"], (await letters.ListAsync(cancellationToken: token)).Select(letter => letter.Id));
    }

    [Fact(Timeout = 120_000)]
    public async Task All_can_be_replayed_at_once()
    {
        var token = TestContext.Current.CancellationToken;
        await using var shop = await StartAsync("evt_1", "evt_2", "evt_3");

        Assert.Equal(3, await shop.Services.GetRequiredService<IVinrDeadLetters>().ReplayAllAsync(token));
        foreach (var id in new[] { "evt_1", "evt_2", "evt_3" }) await shop.UntilAsync(id, row => row.State == VinrInboxState.Done);

        Assert.Equal(["handled evt_1", "handled evt_2", "handled evt_3"], await shop.EffectsAsync());
    }

    [Fact(Timeout = 120_000)]
    [Keeps("inbox.stored")]
    public async Task One_that_is_dropped_does_not_come_back_with_a_late_delivery()
    {
        var token = TestContext.Current.CancellationToken;
        await using var shop = await StartAsync("evt_1");
        var letters = shop.Services.GetRequiredService<IVinrDeadLetters>();

        Assert.True(await letters.DropAsync("evt_1", token));
        Assert.False(await letters.DropAsync("evt_1", token));
        Assert.Equal(HttpStatusCode.OK, await shop.DeliverAsync("evt_1"));

        Assert.Empty(await letters.ListAsync(cancellationToken: token));
        Assert.Equal(VinrInboxState.Done, (await shop.RowAsync("evt_1"))!.State);
        Assert.Empty(await shop.EffectsAsync());
    }

    [Fact(Timeout = 120_000)]
    public async Task One_that_is_dropped_is_remembered_for_as_long_as_its_tenants_receiver_says()
    {
        var token = TestContext.Current.CancellationToken;
        await using var shop = await ShopApp.StartAsync(await DatabaseAsync(), on => on.Services.AddVinrWebhooks("eu", o => o.Retention = TimeSpan.FromDays(30)));
        await shop.ReadAsync(async db =>
        {
            db.Add(new VinrInboxMessage { Id = "eu/evt_1", Tenant = "eu", State = VinrInboxState.Dead, Due = Delivery.Now, Stored = Delivery.Now });
            return await db.SaveChangesAsync(token);
        });

        Assert.True(await shop.Services.GetRequiredService<IVinrDeadLetters>().DropAsync("eu/evt_1", token));

        Assert.Equal(shop.Clock.GetUtcNow() + TimeSpan.FromDays(30), (await shop.RowAsync("eu/evt_1"))!.Due);
    }

    /// <summary>A shop with dead letters, whose handler is mended.</summary>
    private async Task<ShopApp> StartAsync(params string[] dead)
    {
        var shop = await ShopApp.StartAsync(await DatabaseAsync(), on => on.On<PointsEarned>(_handled.RunAsync), o => o.StoreFirst = true, o => o.MaxAttempts = 1);
        foreach (var id in dead)
        {
            await shop.DeliverAsync(id);
            await _handled.NextAsync(Token);
            await shop.UntilAsync(id, row => row.State == VinrInboxState.Dead);
            shop.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        return shop;
    }
}

public sealed class SqliteDeadLetterTests : DeadLetterTests
{
    private protected override Task<IShopDatabase> MakeAsync() => Task.FromResult<IShopDatabase>(new SqliteDatabase());
}

public sealed class PostgresDeadLetterTests(PostgresServer server) : DeadLetterTests
{
    private protected override async Task<IShopDatabase> MakeAsync() => await server.MakeAsync();
}
