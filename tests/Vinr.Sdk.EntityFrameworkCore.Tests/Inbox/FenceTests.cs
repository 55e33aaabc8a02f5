using System.Data;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.EntityFrameworkCore.Tests.Databases;
using Vinr.Sdk.EntityFrameworkCore.Tests.Support;
using Vinr.Sdk.Hosting;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Inbox;

/// <summary>An event that is taken away while its handlers run. (On SQLite nobody can: the transaction has the database.)</summary>
public sealed class FenceTests(PostgresServer server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

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

    [Theory]
    [InlineData(null)]
    [InlineData(IsolationLevel.RepeatableRead)]
    [InlineData(IsolationLevel.Serializable)]
    [InlineData(IsolationLevel.Snapshot)]
    [Keeps("inbox.effect")]
    public async Task A_renewal_does_not_keep_a_transaction_from_its_end_whatever_its_isolation(IsolationLevel? isolation)
    {
        var renewals = new List<bool>();
        await using var shop = await StartAsync(isolation, async (_, inbox, token) => renewals.Add(await inbox.RenewAsync("evt_1", token, TimeSpan.FromMinutes(9), Token)));

        Assert.Equal(HttpStatusCode.OK, await shop.DeliverAsync("evt_1"));

        Assert.Equal([true], renewals);
        Assert.Equal(["renewed evt_1"], await shop.EffectsAsync());
    }

    [Fact]
    public async Task A_renewal_that_leaves_the_row_alone_sees_all_the_same_that_another_has_the_event()
    {
        var renewals = new List<bool>();
        await using var shop = await StartAsync(IsolationLevel.RepeatableRead, async (other, inbox, token) =>
        {
            await other.Inbox.ExecuteUpdateAsync(set => set.SetProperty(row => row.Token, "another"), Token);
            renewals.Add(await inbox.RenewAsync("evt_1", token, TimeSpan.FromMinutes(9), Token));
        });

        Assert.Equal(HttpStatusCode.InternalServerError, await shop.DeliverAsync("evt_1"));

        Assert.Equal([false], renewals);
        Assert.Empty(await shop.EffectsAsync());
    }

    /// <summary>A shop whose handler does something to its lease in the middle of its transaction, with another connection.</summary>
    private async Task<ShopApp> StartAsync(IsolationLevel? isolation, Func<ShopDb, IVinrInbox, string, Task> renew) => await ShopApp.StartAsync(
        await server.MakeAsync(),
        on => on.On<PointsEarned>(async (earned, context, token) =>
        {
            await TransactionTests.SaveAsync(context.Services.GetRequiredService<ShopDb>(), earned.Id, "renewed");
            await using var other = new ShopDb(context.Services.GetRequiredService<DbContextOptions<ShopDb>>());
            var row = await other.Inbox.AsNoTracking().SingleAsync(row => row.Id == earned.Id, token);
            await renew(other, context.Services.GetRequiredService<IVinrInbox>(), row.Token!);
        }),
        configure: o => o.IsolationLevel = isolation);
}
