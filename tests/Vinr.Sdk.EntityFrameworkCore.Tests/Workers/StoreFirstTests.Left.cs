using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Vinr.Sdk.EntityFrameworkCore.Tests.Support;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Workers;

/// <summary>Stored events that the instance which took them cannot handle.</summary>
public abstract partial class StoreFirstTests
{
    [Fact(Timeout = 120_000)]
    [Keeps("inbox.stored")]
    public async Task What_an_instance_has_no_handler_for_is_left_to_one_that_has()
    {
        var (token, clock) = (TestContext.Current.CancellationToken, new FakeTimeProvider(Delivery.Now));
        var database = await DatabaseAsync();
        await using (var before = await ShopApp.StartAsync(database, on => on.On<TierChanged>((_, _) => Task.CompletedTask), o => o.StoreFirst = true, clock: clock))
        {
            Assert.True(await StoreAsync(before, "evt_1", tenant: null));

            var row = await before.UntilAsync("evt_1", row => row.Token is null && row.Attempts == 1);
            Assert.Equal((VinrInboxState.Waiting, true), (row.State, row.Due > clock.GetUtcNow()));
            Assert.StartsWith("No handler of the instance that took it", row.LastError, StringComparison.Ordinal);
            Assert.NotNull(row.Body);
            while (!before.Log.Lines.Any(line => line.StartsWith("7 Warning No handler of this instance is for loyalty.points.earned evt_1, try 1", StringComparison.Ordinal))) token.ThrowIfCancellationRequested();
            await before.StopAsync(token);
        }

        await using var after = await ShopApp.StartAsync(database, on => on.On<PointsEarned>(_handled.RunAsync), o => o.StoreFirst = true, clock: clock);

        await after.UntilAsync("evt_1", row => row.State == VinrInboxState.Done, Moment);
        Assert.Equal(["handled evt_1"], await after.EffectsAsync());
    }

    [Fact(Timeout = 120_000)]
    [Keeps("inbox.stored")]
    public async Task What_no_instance_handles_is_a_dead_letter_at_last()
    {
        var token = TestContext.Current.CancellationToken;
        await using var shop = await ShopApp.StartAsync(await DatabaseAsync(), on => on.On<TierChanged>((_, _) => Task.CompletedTask), o => o.StoreFirst = true, o => o.MaxAttempts = 2);
        Assert.True(await StoreAsync(shop, "evt_1", tenant: null));

        var dead = await shop.UntilAsync("evt_1", row => row.State == VinrInboxState.Dead, Moment);

        Assert.Equal((2, true), (dead.Attempts, dead.Body is { Length: > 0 }));
        Assert.StartsWith("No handler", dead.LastError, StringComparison.Ordinal);
        while (!shop.Log.Lines.Any(line => line.StartsWith("8 Error loyalty.points.earned evt_1 was begun 2 times, the last time by an instance that has no handler for it", StringComparison.Ordinal))) token.ThrowIfCancellationRequested();
    }

    [Fact(Timeout = 120_000)]
    [Keeps("inbox.stored")]
    public async Task The_event_of_a_tenant_that_only_a_later_version_knows_is_left_to_that()
    {
        var (token, clock, byDefault) = (TestContext.Current.CancellationToken, new FakeTimeProvider(Delivery.Now), new Handled());
        var database = await DatabaseAsync();
        await using (var before = await ShopApp.StartAsync(database, on => on.On<PointsEarned>(byDefault.RunAsync), o => o.StoreFirst = true, clock: clock))
        {
            Assert.True(await StoreAsync(before, "eu/evt_1", "eu"));
            await before.UntilAsync("eu/evt_1", row => row.Token is null && row.Attempts == 1);
            await before.StopAsync(token);
            Assert.Empty(await before.EffectsAsync());
        }

        await using var after = await ShopApp.StartAsync(
            database, on => on.On<PointsEarned>(byDefault.RunAsync).Services.AddVinrWebhooks("eu", o => o.StoreFirst = true).On<PointsEarned>(_handled.RunAsync), o => o.StoreFirst = true, clock: clock);

        await after.UntilAsync("eu/evt_1", row => row.State == VinrInboxState.Done, Moment);
        Assert.Equal(("evt_1", 2), await _handled.NextAsync(token));
        Assert.Equal(["handled evt_1"], await after.EffectsAsync());
    }

    [Fact(Timeout = 120_000)]
    [Keeps("inbox.stored")]
    public async Task The_event_of_a_tenant_that_cannot_be_looked_up_just_now_waits_and_says_why()
    {
        var token = TestContext.Current.CancellationToken;
        var isAway = true;
        await using var shop = await ShopApp.StartAsync(
            await DatabaseAsync(),
            on => on.On<PointsEarned>(_handled.RunAsync).UseTenants((_, _, _) => isAway ? throw new TimeoutException("the table of tenants is away") : new(["whsec_eu"])),
            o => o.StoreFirst = true);

        Assert.True(await StoreAsync(shop, "eu/evt_1", "eu"));
        var row = await shop.UntilAsync("eu/evt_1", row => row.Token is null && row.Attempts == 1);
        token.ThrowIfCancellationRequested();
        Assert.Equal((VinrInboxState.Waiting, "Nobody could say whether there is such a tenant."), (row.State, row.LastError));

        isAway = false;
        await shop.UntilAsync("eu/evt_1", row => row.State == VinrInboxState.Done, Moment);
        Assert.Equal(["handled evt_1"], await shop.EffectsAsync());
    }
}
