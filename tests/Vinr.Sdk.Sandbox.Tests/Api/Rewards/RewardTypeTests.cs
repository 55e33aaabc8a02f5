using System.Text.Json;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Api;

/// <summary>What the redemption of each type of reward gives.</summary>
public sealed class RewardTypeTests
{
    [Theory]
    [Shows("rewards.types")]
    [Shows("rewards.default_type")]
    [Shows("rewards.reference_form")]
    [Shows("redemptions.discount")]
    [Shows("redemptions.applied")]
    [InlineData("""{"benefit":{"type":"discount","amount":500,"currency":"EUR"}}""", """{"amount":500,"currency":"EUR","code":"…"}""")]
    [InlineData("""{"value":{"amount":500,"currency":"eur"}}""", """{"amount":500,"currency":"EUR","code":"…"}""")]
    [InlineData("""{"type":"discount","value":{"amount":500,"currency":"EUR"}}""", """{"amount":500,"currency":"EUR","code":"…"}""")]
    [InlineData("""{"type":"discount","value":"12.5"}""", """{"percent":12.5,"code":"…"}""")]
    [InlineData("""{"type":"discount_amount","value":{"amount":500,"currency":"EUR"}}""", """{"amount":500,"currency":"EUR","code":"…"}""")]
    [InlineData("""{"type":"discount_percent","value":{"percent":12.5}}""", """{"percent":12.5,"code":"…"}""")]
    public async Task A_redemption_waits_for_the_payment_that_uses_it(string benefit, string discount)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(15_000);
        var redemption = await RedeemAsync(shop, benefit);
        var code = redemption.Json.GetProperty("discount").GetProperty("code").GetString();

        Assert.Equal("pending", redemption.Json.GetProperty("status").GetString());
        Assert.Equal(discount.Replace("…", code, StringComparison.Ordinal), redemption.Json.GetProperty("discount").GetRawText());
        await shop.PayAsync(1_000, redemption.Json.GetProperty("discountId").GetString());

        Assert.Equal("applied", (await api.GetAsync($"/redemptions/{redemption.Id}")).Json.GetProperty("status").GetString());
    }

    [Theory]
    [Shows("redemptions.no_discount")]
    [Shows("rewards.open")]
    [Shows("rewards.reference_form")]
    [InlineData("""{"type":"item","value":"A mug"}""")]
    [InlineData("""{"benefit":{"type":"moon_trip","seats":2}}""")]
    [InlineData("""{"type":"free_product","value":{"product":"prod_1","quantity":2}}""")]
    [InlineData("""{"type":"partner","value":{"partner":"cinema","sku":"ticket"}}""")]
    public async Task What_is_no_discount_is_given_at_once_and_has_no_discount_id(string benefit)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(15_000);

        var redemption = await RedeemAsync(shop, benefit);

        Assert.Equal("applied", redemption.Json.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, redemption.Json.GetProperty("discountId").ValueKind);
        Assert.Equal(JsonValueKind.Null, redemption.Json.GetProperty("discount").ValueKind);
    }

    [Fact]
    public async Task Store_credit_is_there_at_once()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(15_000);

        var redemption = await RedeemAsync(shop, """{"type":"store_credit","value":{"amount":700,"currency":"eur"}}""");

        Assert.Equal("applied", redemption.Json.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, redemption.Json.GetProperty("discountId").ValueKind);
        Assert.Equal(JsonValueKind.Null, redemption.Json.GetProperty("discount").ValueKind);
        var credit = Assert.Single((await api.GetAsync($"/store-credit?account={shop.Account}")).Json.GetProperty("data").EnumerateArray().ToList());
        Assert.Equal((700, "EUR"), (credit.GetProperty("walletBalance").GetInt32(), credit.GetProperty("currency").GetString()));
    }

    [Theory]
    [InlineData("""{"type":"discount_percent","value":{"percent":0}}""", "value.percent")]
    [InlineData("""{"type":"discount_percent","value":{"percent":100.1}}""", "value.percent")]
    [InlineData("""{"type":"store_credit","value":{"amount":5}}""", "value.currency")]
    [InlineData("""{"value":{"percent":10}}""", "value.amount")]
    [InlineData("""{"value":"10"}""", "value")]
    [InlineData("""{"type":"discount","value":"10%"}""", "value")]
    [InlineData("""{"type":"discount","value":"0"}""", "value")]
    [InlineData("""{"type":"item","value":10}""", "value")]
    [InlineData("""{"type":"discount_percent","value":"10"}""", "value")]
    public async Task A_benefit_that_makes_no_sense_is_refused(string benefit, string param)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var shop = await Shop.OpenAsync(api);

        var refused = await api.PostAsync("/rewards", Reward(shop, benefit));

        Assert.Equal((400, param), (refused.Status, refused.ErrorParam));
    }

    [Fact]
    [Shows("rewards.reference_form")]
    [Shows("programs.default")]
    public async Task The_reference_s_reward_needs_no_program_and_calls_its_cost_otherwise()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);

        var reward = await api.MakeAsync("/rewards", """{"name":"10 % off","points_cost":500,"type":"discount","value":"10"}""");

        Assert.Equal(("prog_default", 500), (reward.Json.GetProperty("program").GetString(), reward.Json.GetProperty("cost").GetInt32()));
        Assert.Equal(("discount", "10"), (reward.Json.GetProperty("type").GetString(), reward.Json.GetProperty("value").GetString()));
    }

    [Fact]
    [Shows("rewards.update")]
    public async Task In_an_update_a_value_comes_with_its_type()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var shop = await Shop.OpenAsync(api);

        var silent = await api.PostAsync($"/rewards/{shop.Reward}", """{"value":{"amount":700,"currency":"EUR"}}""");
        var changed = await api.MakeAsync($"/rewards/{shop.Reward}", """{"type":"discount_amount","value":{"amount":700,"currency":"EUR"}}""");

        Assert.Equal((400, "type"), (silent.Status, silent.ErrorParam));
        Assert.Equal(700, changed.Json.GetProperty("value").GetProperty("amount").GetInt32());
        Assert.Single((await api.GetAsync("/events?type=reward.created")).Ids);
    }

    [Theory, BothWays]
    [Shows("rewards.stock")]
    public async Task Of_20_redemptions_at_once_as_many_succeed_as_are_in_stock(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(1_000_000);
        var reward = await api.MakeAsync("/rewards", Reward(shop, """{"type":"free_product","value":{"product":"prod_1"},"inventory":5}"""));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(
            _ => api.PostAsync("/redemptions", $$"""{"account":"{{shop.Account}}","reward":"{{reward.Id}}"}""")));

        Assert.Equal(5, answers.Count(answer => answer.Status == 200));
        Assert.Equal(15, answers.Count(answer => answer.Status == 422 && answer.ErrorCode == "reward_out_of_stock"));
        Assert.Equal(0, (await api.GetAsync($"/rewards/{reward.Id}")).Json.GetProperty("inventory").GetInt32());
        api.Sandbox.Ledger.Verify();
    }

    private static async Task<Answer> RedeemAsync(Shop shop, string benefit)
    {
        var reward = await shop.Api.MakeAsync("/rewards", Reward(shop, benefit));
        return await shop.Api.MakeAsync("/redemptions", $$"""{"account":"{{shop.Account}}","reward":"{{reward.Id}}"}""");
    }

    private static string Reward(Shop shop, string benefit) =>
        $$"""{"program":"{{shop.Program}}","name":"A","cost":100,{{benefit[1..^1]}}}""";
}
