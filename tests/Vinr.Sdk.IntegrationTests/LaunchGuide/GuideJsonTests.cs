using System.Text.Json;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.LaunchGuide;

public sealed class GuideJsonTests
{
    [Fact]
    public async Task The_story_comes_out_as_one_object_with_the_guides_figures()
    {
        var run = await GuideProcess.RunAsync(["--json"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("\"ok\": true", run.Output, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(run.Output);
        var story = document.RootElement;
        Assert.Equal(
            ["program", "account", "reward", "redemption", "earned", "clawedBack", "expired", "balance", "tier", "ledger", "events", "campaign", "referral", "analytics", "ok"],
            story.EnumerateObject().Select(property => property.Name));
        Assert.StartsWith("prog_", story.GetProperty("program").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("loy_", story.GetProperty("account").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("rwd_", story.GetProperty("reward").GetString(), StringComparison.Ordinal);
        Assert.Equal("applied", story.GetProperty("redemption").GetProperty("status").GetString());
        Assert.StartsWith("disc_", story.GetProperty("redemption").GetProperty("discountId").GetString(), StringComparison.Ordinal);
        Assert.Equal("gold", story.GetProperty("tier").GetString());
        Assert.Equal(150 + 40 + 1_350 + 200 + 200 + 500, Points(story, "earned"));
        Assert.Equal((40, 50 + 1_350 + 200, 200 + 500), (Points(story, "clawedBack"), Points(story, "expired"), Points(story, "balance")));
    }

    [Fact]
    public async Task Its_last_part_tells_of_the_campaign_the_referral_and_the_summary()
    {
        var run = await GuideProcess.RunAsync(["--json"]);

        using var document = JsonDocument.Parse(run.Output);
        var (campaign, referral, analytics) =
            (document.RootElement.GetProperty("campaign"), document.RootElement.GetProperty("referral"), document.RootElement.GetProperty("analytics"));
        Assert.StartsWith("camp_", campaign.GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal(("active", 200), (campaign.GetProperty("status").GetString(), Points(campaign, "earned")));
        Assert.StartsWith("ref_", referral.GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.NotEqual("", referral.GetProperty("code").GetString());
        Assert.Equal(("converted", 500), (referral.GetProperty("status").GetString(), Points(referral, "earned")));
        Assert.NotEqual(document.RootElement.GetProperty("account").GetString(), referral.GetProperty("referee").GetString());
        Assert.Equal((2, 2), (Points(analytics, "enrollment"), Points(analytics, "activeMembers")));
        Assert.Equal(200 + 500 + 350, Points(analytics, "pointsLiability"));
        Assert.Equal(Math.Round(100m / (2_440 + 350), 4), analytics.GetProperty("redemptionRate").GetDecimal());
    }

    [Fact]
    public async Task Its_ledger_adds_up_entry_by_entry_to_the_balance()
    {
        var run = await GuideProcess.RunAsync(["--json"]);

        using var document = JsonDocument.Parse(run.Output);
        var ledger = document.RootElement.GetProperty("ledger").EnumerateArray().ToList();
        Assert.Equal([150L, -100L, 40L, -40L, 1_350L, 200L, -50L, -1_350L, -200L, 200L, 500L], ledger.Select(entry => Points(entry, "amount")));
        Assert.Equal(ledger.Count, ledger.Select(entry => entry.GetProperty("id").GetString()).Distinct().Count());
        long sum = 0;
        Assert.All(ledger, entry => Assert.Equal(sum += Points(entry, "amount"), Points(entry, "balanceAfter")));
        Assert.Equal(Points(document.RootElement, "balance"), sum);
    }

    [Fact]
    public async Task Its_events_are_those_a_shop_would_react_to_in_their_order()
    {
        var run = await GuideProcess.RunAsync(["--json"]);

        using var document = JsonDocument.Parse(run.Output);
        var events = document.RootElement.GetProperty("events").EnumerateArray().Select(type => type.GetString()!).ToList();
        string[] ofInterest =
        [
            "loyalty.account.created", "loyalty.points.earned", "loyalty.reward.redeemed", "redemption.completed",
            "loyalty.tier.changed", "loyalty.points.expired", "referral.created", "referral.attributed", "referral.converted",
        ];
        Assert.Equal(
            [
                "loyalty.account.created",
                "loyalty.points.earned",
                "loyalty.reward.redeemed",
                "redemption.completed", "loyalty.points.earned",
                "loyalty.tier.changed",
                "loyalty.points.earned", "loyalty.tier.changed",
                "loyalty.points.earned",
                "loyalty.points.expired", "loyalty.points.expired", "loyalty.points.expired", "loyalty.tier.changed",
                "loyalty.points.earned",
                "referral.created", "referral.attributed", "referral.converted", "loyalty.points.earned", "loyalty.points.earned",
            ],
            events.Where(ofInterest.Contains));
        Assert.Contains("payment.refunded", events);
    }

    private static long Points(JsonElement element, string property) => element.GetProperty(property).GetInt64();
}
