using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Rules;

/// <summary>VINR's launch guide, line for line.</summary>
public sealed class GuideTests
{
    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    public async Task The_launch_guide_runs_as_it_stands(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        var vinr = place.Vinr;

        var program = await vinr.Loyalty.Programs.CreateAsync(new()
        {
            Name = "VINR Rewards",
            Currency = new() { Name = "points", ExpiryMonths = 12 },
        });

        var member = await vinr.Loyalty.Accounts.CreateAsync(new() { Program = program.Id, Customer = "cust_abc123" });

        await vinr.Loyalty.EarningRules.CreateAsync(new()
        {
            Program = program.Id,
            Trigger = EarningTrigger.PaymentCompleted,
            Earn = new() { PointsPerCurrencyUnit = 1 },
            Multipliers = [new() { When = new() { Tier = "gold" }, Factor = 2 }],
        });

        var reward = await vinr.Loyalty.Rewards.CreateAsync(new()
        {
            Program = program.Id,
            Name = "€5 off",
            Cost = 100,
            Benefit = RewardBenefit.Discount(500, "EUR"),
        });

        await vinr.Payments.CreateAsync(new() { Amount = 15_000, Currency = "EUR", Customer = "cust_abc123", PaymentMethod = "pm_card_visa" });

        var redemption = await vinr.Loyalty.Redemptions.CreateAsync(
            new() { Account = member.Id, Reward = reward.Id },
            new RequestOptions { IdempotencyKey = IdempotencyKey.For("redeem", "cart-9f31", "1") });

        Assert.NotNull(redemption.DiscountId);
        Assert.Equal([150L, -100L], (await place.LedgerAsync(member)).Select(entry => entry.Amount));
        Assert.Equal(50, (await place.ReadAsync(member)).Balance);
    }
}
