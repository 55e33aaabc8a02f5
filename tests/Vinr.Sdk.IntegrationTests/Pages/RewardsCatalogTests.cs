using System.Text.Json.Nodes;
using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Pages;

/// <summary>The sample of VINR's page <em>Rewards catalog</em>.</summary>
public sealed class RewardsCatalogTests
{
    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    [Shows("rewards.types")]
    public async Task A_reward_takes_an_amount_off(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        var vinr = place.Vinr;

        var reward = await vinr.Loyalty.Rewards.CreateAsync(new()
        {
            Program = "prog_default",
            Name = "€5 off",
            Cost = 500,
            Benefit = RewardBenefit.AmountDiscount(500, "EUR"), // type: 'discount_amount', value: { amount: 500, currency: 'EUR' }
        });

        var benefit = Assert.IsType<AmountDiscountBenefit>(reward.Benefit);
        Assert.Equal((500L, "EUR", 500L), (benefit.Amount, benefit.Currency, reward.Cost));
        Assert.True(reward.Active);
        Assert.Null(reward.Inventory);
    }

    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    [Shows("rewards.default_type")]
    [Shows("programs.default")]
    public async Task A_value_alone_is_an_amount_off(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        var vinr = place.Vinr;

        var reward = await vinr.Loyalty.Rewards.CreateAsync(
            new() { Name = "€5 off", Cost = 500 },
            new() { ExtraFields = new Dictionary<string, JsonNode?> { ["value"] = new JsonObject { ["amount"] = 500, ["currency"] = "EUR" } } });

        Assert.Equal(500, Assert.IsType<AmountDiscountBenefit>(reward.Benefit).Amount);
        Assert.Equal("prog_default", reward.Program);
    }
}
