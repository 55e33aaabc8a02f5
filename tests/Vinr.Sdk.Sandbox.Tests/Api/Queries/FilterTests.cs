using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Api;

/// <summary>Filters of lists that VINR documents, over the wire.</summary>
public sealed class FilterTests
{
    [Fact]
    [Shows("ledger.filters")]
    public async Task Points_transactions_are_listed_by_loyalty_account_and_type()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(15_000);
        await shop.RedeemAsync();
        var other = await api.MakeAsync("/loyalty-accounts", "{}");
        await api.MakeAsync("/points-transactions", $$"""{"account":"{{other.Id}}","amount":5,"reason":"goodwill_credit"}""");

        var all = (await api.GetAsync($"/points-transactions?loyalty_account={shop.Account}")).Ids;

        Assert.Equal(2, all.Length);
        Assert.Equal(all, (await api.GetAsync($"/points-transactions?account={shop.Account}")).Ids);
        Assert.Equal([all[0]], (await api.GetAsync($"/points-transactions?loyalty_account={shop.Account}&type=debit")).Ids);
        Assert.Equal("account", (await api.GetAsync($"/points-transactions?loyalty_account={shop.Account}&account={shop.Account}")).ErrorParam);
    }

    [Theory]
    [InlineData("redeemable_type=reward", 1)]
    [InlineData("redeemable_type=coupon", 0)]
    [InlineData("redeemable_type=offer", 0)]
    [InlineData("customer=cust_abc123&redeemable_type=reward", 1)]
    [InlineData("customer=cust_0", 0)]
    [Shows("redemptions.filters")]
    public async Task Redemptions_are_listed_by_customer_and_what_was_redeemed(string filter, int found)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(15_000);
        await shop.RedeemAsync();

        Assert.Equal(found, (await api.GetAsync("/redemptions?" + filter)).Ids.Length);
        Assert.Equal("redeemable_type", (await api.GetAsync("/redemptions?redeemable_type=gift")).ErrorParam);
    }

    [Fact]
    [Shows("referrals.filter")]
    [Shows("referrals.customers")]
    public async Task Referrals_are_listed_by_the_customer_who_made_them_and_show_both()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var shop = await Shop.OpenAsync(api);
        var friend = await api.MakeAsync("/customers", """{"email":"friend@example.com"}""");
        var referral = await api.MakeAsync("/referrals", $$"""{"program":"{{shop.Program}}","referrer":"{{shop.Account}}"}""");
        var code = referral.Json.GetProperty("code").GetString();
        await api.MakeAsync("/loyalty-accounts", $$"""{"program":"{{shop.Program}}","customer":"{{friend.Id}}","referralCode":"{{code}}"}""");
        await api.MakeAsync("/payments", $$"""{"amount":100,"currency":"EUR","customer":"{{friend.Id}}","paymentMethod":"pm_card_visa"}""");

        var plain = (await api.GetAsync($"/referrals/{referral.Id}")).Json;
        var expanded = (await api.GetAsync($"/referrals?referrer_customer=cust_abc123&expand[]=referrer_customer&expand[]=referred_customer")).Json.GetProperty("data")[0];

        Assert.Equal(("cust_abc123", friend.Id), (plain.GetProperty("referrer_customer").GetString(), plain.GetProperty("referred_customer").GetString()));
        Assert.Equal(("cust_abc123", "friend@example.com"), (
            expanded.GetProperty("referrer_customer").GetProperty("id").GetString(),
            expanded.GetProperty("referred_customer").GetProperty("email").GetString()));
        Assert.Empty((await api.GetAsync($"/referrals?referrer_customer={friend.Id}")).Ids);
        Assert.Equal([referral.Id], (await api.GetAsync("/referrals?status=rewarded")).Ids);
        Assert.Equal([referral.Id], (await api.GetAsync("/referrals?status=qualified")).Ids);
        Assert.Equal("converted", plain.GetProperty("status").GetString());
    }
}
