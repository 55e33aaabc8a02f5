using System.Text.Json;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Api;

/// <summary>The launch guide's story, told in raw JSON.</summary>
public sealed class LaunchGuideTests
{
    [Theory, BothWays]
    [Shows("programs.create")]
    [Shows("accounts.create")]
    [Shows("rewards.create")]
    [Shows("redemptions.discount")]
    [Shows("payments.earn")]
    [Shows("refunds.clawback")]
    public async Task The_guide_works_from_program_to_clawback(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var shop = await Shop.OpenAsync(api);

        await shop.PayAsync(15_000);
        Assert.Equal(150, await shop.BalanceAsync());

        var redemption = await shop.RedeemAsync();
        Assert.Equal("pending", redemption.Json.GetProperty("status").GetString());
        Assert.Equal(500, redemption.Json.GetProperty("discount").GetProperty("amount").GetInt64());
        Assert.Equal(50, await shop.BalanceAsync());

        var payment = await shop.PayAsync(4_000, redemption.Json.GetProperty("discountId").GetString());
        Assert.Equal("completed", payment.Json.GetProperty("status").GetString());
        Assert.Equal("applied", (await api.GetAsync($"/redemptions/{redemption.Id}")).Json.GetProperty("status").GetString());
        Assert.Equal(90, await shop.BalanceAsync());

        await api.MakeAsync("/refunds", $$"""{"payment":"{{payment.Id}}"}""");
        Assert.Equal(50, await shop.BalanceAsync());
        Assert.Equal("refunded", (await api.GetAsync($"/payments/{payment.Id}")).Json.GetProperty("status").GetString());
        api.Sandbox.Ledger.Verify();
    }

    [Theory, BothWays]
    [Shows("earning.tier_factor")]
    [Shows("ledger.expiry")]
    public async Task A_gold_member_earns_double_and_points_expire_when_the_clock_moves(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var shop = await Shop.OpenAsync(api);

        await shop.PayAsync(150_000);
        Assert.Equal("gold", (await shop.AccountAsync()).GetProperty("tier").GetString());
        await shop.PayAsync(1_000);
        Assert.Equal(1_520, await shop.BalanceAsync());

        api.Sandbox.Clock.Advance(TimeSpan.FromDays(400));

        var account = await shop.AccountAsync();
        Assert.Equal(0, account.GetProperty("balance").GetInt64());
        Assert.Equal(1_520, account.GetProperty("lifetimePoints").GetInt64());
        Assert.Equal("member", account.GetProperty("tier").GetString());
        Assert.NotEmpty((await api.GetAsync("/events?type=loyalty.points.expired")).Ids);
    }

    [Theory, BothWays]
    [Shows("redemptions.create")]
    public async Task Of_64_redemptions_at_once_that_the_balance_covers_once_one_succeeds(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(15_000);

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => shop.RedeemAsync()));

        Assert.Single(answers, answer => answer.Status == 200);
        Assert.Equal(63, answers.Count(answer => answer.Status == 422 && answer.ErrorCode == "insufficient_points"));
        Assert.Equal(50, await shop.BalanceAsync());
        api.Sandbox.Ledger.Verify();
    }

    [Theory, BothWays]
    [Shows("events.types")]
    [Shows("events.data")]
    public async Task The_events_carry_the_resources_as_they_were(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(150_000);
        await shop.RedeemAsync();

        var events = (await api.GetAsync("/events?limit=100")).Json.GetProperty("data").EnumerateArray().ToList();

        var earned = DataOf(events, "loyalty.points.earned");
        Assert.Equal((1_500, 1_500), (earned.GetProperty("amount").GetInt64(), earned.GetProperty("balanceAfter").GetInt64()));
        var changed = DataOf(events, "loyalty.tier.changed");
        Assert.Equal(("gold", "member"), (changed.GetProperty("tier").GetString(), changed.GetProperty("previousTier").GetString()));
        Assert.Equal(shop.Reward, DataOf(events, "loyalty.reward.redeemed").GetProperty("reward").GetString());
        Assert.Equal(shop.Account, DataOf(events, "loyalty.account.created").GetProperty("id").GetString());
        Assert.All(events, item => Assert.Equal(
            api.Sandbox.Clock.UtcNow.ToUnixTimeSeconds(), item.GetProperty("created").GetInt64()));

        var first = events[0].GetProperty("id").GetString();
        Assert.Equal(events[0].GetRawText(), (await api.GetAsync($"/events/{first}")).Text);
    }

    private static JsonElement DataOf(List<JsonElement> events, string type) =>
        events.Single(item => item.GetProperty("type").GetString() == type).GetProperty("data").GetProperty("object");
}
