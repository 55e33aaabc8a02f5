using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Pages;

/// <summary>The sample of VINR's page <em>Engagement analytics</em>.</summary>
public sealed class EngagementAnalyticsTests
{
    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    [Shows("analytics.enrollment")]
    [Shows("analytics.active")]
    [Shows("analytics.liability")]
    [Shows("analytics.rate")]
    public async Task A_summary_counts_as_the_page_says(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        var vinr = place.Vinr;

        await vinr.Loyalty.EarningRules.CreateAsync(new() { Program = "prog_default", Trigger = EarningTrigger.PaymentCompleted, Award = EarningAward.PerAmount(100, 1) });
        var reward = await vinr.Loyalty.Rewards.CreateAsync(new() { Program = "prog_default", Name = "€1 off", Cost = 38, Benefit = RewardBenefit.AmountDiscount(100, "EUR") });
        var account = await vinr.Loyalty.Accounts.CreateAsync(new() { Program = "prog_default", Customer = "cust_abc123" });
        await vinr.Loyalty.Accounts.CreateAsync(new() { Program = "prog_default", Customer = await place.NewCustomerAsync() });
        await place.PayAsync(account, 10_000);
        await vinr.Loyalty.Redemptions.CreateAsync(new() { Account = account.Id, Reward = reward.Id });
        await vinr.Loyalty.Transactions.CreateAsync(new() { Account = account.Id, Amount = 900, Reason = "goodwill_credit" });
        var today = DateOnly.FromDateTime(place.Sandbox!.Clock.UtcNow.UtcDateTime);

        var summary = await vinr.Loyalty.Analytics.SummaryAsync(new()
        {
            Program = "prog_default",
            Period = new() { Gte = today, Lt = today.AddDays(1) },
        });

        Assert.Equal((2L, 1L), (summary.Enrollment, summary.ActiveMembers));
        Assert.Equal(962, summary.PointsLiability!.Amount); // a point is worth a cent unless the program says otherwise
        Assert.Equal(0.38m, summary.RedemptionRate); // what was given by hand is not earned
    }
}
