using Vinr.Sdk;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace PackageConsumer;

public class GuideFromPackages
{
    [Fact]
    public async Task The_guide_runs_against_the_packed_packages()
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var vinr = sandbox.CreateClient();

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

        Assert.NotEmpty(redemption.DiscountId!);
        Assert.Equal(50, (await vinr.Loyalty.Accounts.RetrieveAsync(member.Id)).Balance);

        sandbox.Clock.Advance(TimeSpan.FromDays(366));
        Assert.Equal(0, (await vinr.Loyalty.Accounts.RetrieveAsync(member.Id)).Balance);
        sandbox.Ledger.Verify();
    }
}
