using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.EntityFrameworkCore.Tests.Databases;
using Vinr.Sdk.EntityFrameworkCore.Tests.Support;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Inbox;

/// <summary>An event that is taken away while its handlers run. (On SQLite nobody can: the transaction has the database.)</summary>
public sealed class FenceTests(PostgresServer server)
{
    [Fact]
    [Keeps("inbox.effect")]
    public async Task What_a_handler_saved_after_another_took_its_event_is_rolled_back()
    {
        var isTaken = true;
        await using var shop = await ShopApp.StartAsync(await server.MakeAsync(), on => on.On<PointsEarned>(async (earned, context, token) =>
        {
            await TransactionTests.SaveAsync(context.Services.GetRequiredService<ShopDb>(), earned.Id, "late");
            if (!isTaken) return;
            await using var other = new ShopDb(context.Services.GetRequiredService<DbContextOptions<ShopDb>>());
            await other.Inbox.Where(row => row.Id == earned.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Token, "another"), token);
        }));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await shop.DeliverAsync("evt_1"));
        Assert.Empty(await shop.EffectsAsync());
        Assert.Equal((VinrInboxState.Held, "another"), ((await shop.RowAsync("evt_1"))!.State, (await shop.RowAsync("evt_1"))!.Token));
        Assert.Contains(shop.Log.Lines, line => line.StartsWith("16 Warning", StringComparison.Ordinal));

        isTaken = false;
        shop.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, await shop.DeliverAsync("evt_1"));
        Assert.Equal(["late evt_1"], await shop.EffectsAsync());
    }
}
