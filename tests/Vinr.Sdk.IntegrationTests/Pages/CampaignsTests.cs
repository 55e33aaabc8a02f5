using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Pages;

/// <summary>The sample of VINR's page <em>Campaigns</em>.</summary>
public sealed class CampaignsTests
{
    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    [Shows("campaigns.audience")]
    [Shows("campaigns.multiplier")]
    [Shows("campaigns.schedule")]
    public async Task A_campaign_doubles_the_points_of_a_tier(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        var vinr = place.Vinr;

        await vinr.Loyalty.Programs.UpdateAsync("prog_default", new()
        {
            TierConfig = new TierConfigSpec { QualifyOn = TierQualification.Spend, Tiers = [new() { Name = "Gold", Rank = 0, Threshold = 0 }] },
        });
        await vinr.Loyalty.EarningRules.CreateAsync(new() { Program = "prog_default", Trigger = EarningTrigger.PaymentCompleted, Award = EarningAward.PerAmount(100, 1) });
        var now = place.Sandbox!.Clock.UtcNow;

        var campaign = await vinr.Loyalty.Campaigns.CreateAsync(new()
        {
            Program = "prog_default",
            Name = "Double points weekend",
            Audience = new() { Type = CampaignAudienceType.Tier, Tier = "gold" },
            Schedule = new() { StartsAt = now, EndsAt = now.AddDays(2) },
            Mechanics = [new() { Type = CampaignMechanicType.PointsMultiplier, Trigger = EarningTrigger.PaymentCompleted, Factor = 2 }],
            Goal = new() { Metric = "incremental_spend", Target = 5_000_000 },
        });

        Assert.Equal((CampaignStatus.Active, "incremental_spend", 5_000_000m), (campaign.Status, campaign.Goal!.Metric, campaign.Goal.Target));
        var account = await vinr.Loyalty.Accounts.CreateAsync(new() { Customer = "cust_abc123" });
        await place.PayAsync(account, 1_000);
        place.Sandbox.Clock.Advance(TimeSpan.FromDays(3));
        await place.PayAsync(account, 1_000);
        Assert.Equal([20L, 10L], (await place.LedgerAsync(account)).Select(entry => entry.Amount));
        Assert.Equal(CampaignStatus.Ended, (await vinr.Loyalty.Campaigns.RetrieveAsync(campaign.Id)).Status);
    }
}
