using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.AotSmoke;

/// <summary>VINR's guide "Launch a loyalty program", from the first program to the refund.</summary>
internal static class LaunchGuide
{
    private const string Customer = "cust_abc123";

    public static async Task RunAsync(VinrClient vinr)
    {
        var program = await vinr.Loyalty.Programs.CreateAsync(new()
        {
            Name = "VINR Rewards",
            Currency = new() { Name = "points", ExpiryMonths = 12 },
        });
        var member = await vinr.Loyalty.Accounts.CreateAsync(new() { Program = program.Id, Customer = Customer });
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

        await vinr.Payments.CreateAsync(new() { Amount = 15_000, Currency = "EUR", Customer = Customer, PaymentMethod = "pm_card_visa" });
        Check.Equal("balance after €150", 150L, (await vinr.Loyalty.Accounts.RetrieveAsync(member.Id)).Balance);

        var redemption = await vinr.Loyalty.Redemptions.CreateAsync(
            new() { Account = member.Id, Reward = reward.Id },
            new RequestOptions { IdempotencyKey = IdempotencyKey.For("redeem", "cart-1", "1") });
        Check.Equal("redemption", RedemptionStatus.Pending, redemption.Status);
        Check.Equal("discount", 500L, redemption.Discount?.Amount);

        var payment = await vinr.Payments.CreateAsync(new()
        {
            Amount = 4_500 - redemption.Discount!.Amount,
            Currency = "EUR",
            Customer = Customer,
            DiscountId = redemption.DiscountId,
            PaymentMethod = "pm_card_visa",
        });
        Check.Equal("redemption", RedemptionStatus.Applied, (await vinr.Loyalty.Redemptions.RetrieveAsync(redemption.Id)).Status);
        Check.Equal("balance after €40", 90L, (await vinr.Loyalty.Accounts.RetrieveAsync(member.Id)).Balance);

        await vinr.Refunds.CreateAsync(new() { Payment = payment.Id });
        Check.Equal("balance after the refund", 50L, (await vinr.Loyalty.Accounts.RetrieveAsync(member.Id)).Balance);

        await vinr.Loyalty.Programs.UpdateAsync(program.Id, new()
        {
            TierConfig = new TierConfigSpec
            {
                QualifyOn = TierQualification.Spend,
                Period = new() { Type = TierPeriodType.Rolling, Months = 12 },
                Tiers = [new() { Name = "Member", Rank = 0, Threshold = 0 }, new() { Name = "Gold", Rank = 1, Threshold = 150_000 }],
            },
        });
        await vinr.Payments.CreateAsync(new() { Amount = 135_000, Currency = "EUR", Customer = Customer, PaymentMethod = "pm_card_visa" });
        await vinr.Payments.CreateAsync(new() { Amount = 10_000, Currency = "EUR", Customer = Customer, PaymentMethod = "pm_card_visa" });
        member = await vinr.Loyalty.Accounts.RetrieveAsync(member.Id, new RequestOptions { Expand = ["customer", "tier"] });
        Check.Equal("tier", "gold", member.Tier?.Id);
        Check.That("customer and tier are expanded", member.Customer is { IsExpanded: true } && member.Tier is { IsExpanded: true });
        Check.Equal("balance: gold earns double", 50L + 1_350 + 200, member.Balance);

        var ledger = new List<PointsTransaction>();
        await foreach (var entry in vinr.Loyalty.Transactions.ListAsync(new() { Account = member.Id, Limit = 2 })) ledger.Add(entry);
        Check.Equal("entries of the ledger", 6, ledger.Count);
        Check.Equal("their sum", member.Balance, ledger.Sum(entry => entry.Amount));

        var types = new List<EventType>();
        await foreach (var told in vinr.Events.ListAsync(new() { CreatedFrom = program.Created })) types.Add(told.Type);
        Check.That("events of points and of the tier are told", types.Contains(EventType.LoyaltyPointsEarned) && types.Contains(EventType.LoyaltyTierChanged));
    }
}
