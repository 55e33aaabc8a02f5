using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Tool.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Importing;

/// <summary>Tiers, and what the import itself sets off.</summary>
public class TierAndEffectTests
{
    private static readonly CreateProgramRequest WithTiers = new()
    {
        Name = "VINR Rewards",
        TierConfig = new() { QualifyOn = TierQualification.Points, Tiers = [new() { Name = "Member", Rank = 0, Threshold = 0 }, new() { Name = "Gold", Rank = 1, Threshold = 1_000 }, new() { Name = "Black", Rank = 2, Threshold = 9_000 }] },
    };

    [Fact]
    public async Task Tiers_are_set_when_that_is_asked_for_and_counted_as_differences_when_not()
    {
        await using var shop = await Shop.OpenAsync(WithTiers);
        var file = shop.Folder.Write("members.csv", "external_id,email,points,tier\nA,a@example.com,10,Black\nB,b@example.com,10,member\nC,c@example.com,10,\n");

        var first = await shop.ImportAsync(file);
        Assert.Equal((1, true), (first.Differences.Single(difference => difference.Kind == "tier").Rows, first.AllWell));

        var dry = await shop.ImportAsync(file, options => options with { SetTiers = true, DryRun = true });
        Assert.Contains(dry.SetsOff, effect => effect is { Kind: "tier_by_hand", Count: 1 });
        Assert.DoesNotContain("black", (await shop.MembersAsync()).Select(member => member.Tier?.Id));

        foreach (var state in (string?[])[null, null, shop.Folder["other.db"]])
        {
            var report = await shop.ImportAsync(file, options => options with { SetTiers = true, StateFile = state });
            Assert.True(report.AllWell);
            Assert.DoesNotContain(report.Differences, difference => difference.Kind == "tier");
        }

        Assert.Equal(["black"], (await shop.MembersAsync()).Where(member => member.Metadata["external_id"] == "A").Select(member => member.Tier?.Id));
        Assert.Single(shop.Sandbox.Requests, request => request.Operation == "loyalty.accounts.update");
    }

    [Fact]
    public async Task A_tier_that_the_opening_balance_leads_to_is_no_difference_and_is_not_set_by_hand()
    {
        await using var shop = await Shop.OpenAsync(WithTiers);
        var file = shop.Folder.Write("members.csv", "external_id,email,points,tier\nA,a@example.com,1500,gold\n");
        foreach (var (dryRun, setTiers) in new[] { (true, true), (true, false), (false, true), (false, true), (false, false) })
        {
            var report = await shop.ImportAsync(file, options => options with { DryRun = dryRun, SetTiers = setTiers });
            Assert.True(report.AllWell);
            Assert.DoesNotContain(report.Differences, difference => difference.Kind == "tier");
            Assert.DoesNotContain(report.SetsOff, effect => effect.Kind == "tier_by_hand");
        }

        Assert.Equal("gold", Assert.Single(await shop.MembersAsync()).Tier?.Id);
        Assert.DoesNotContain(shop.Sandbox.Requests, request => request.Operation == "loyalty.accounts.update");
    }

    [Fact]
    [Keeps("import.told")]
    public async Task A_dry_run_tells_of_welcome_rules_tiers_and_webhooks()
    {
        await using var shop = await Shop.OpenAsync(WithTiers);
        await shop.Vinr.Loyalty.EarningRules.CreateAsync(new() { Program = shop.Program, Name = "Welcome", Trigger = EarningTrigger.LoyaltyAccountCreated, Award = EarningAward.Fixed(50) }, cancellationToken: Shop.Token);
        await shop.Vinr.WebhookEndpoints.CreateAsync(new() { Url = "https://shop.example.com/hooks", EnabledEvents = ["loyalty.*"] }, cancellationToken: Shop.Token);
        var file = shop.Folder.Write("members.csv", "external_id,email,points\nA,a@example.com,1200\nB,b@example.com,9000\nC,c@example.com,0\n");

        var report = await shop.ImportAsync(file, options => options with { DryRun = true });

        Assert.Contains(report.SetsOff, effect => effect is { Kind: "welcome_rule", Count: 3, Points: 150 });
        Assert.Contains(report.SetsOff, effect => effect is { Kind: "tier", Count: 1 } && effect.Text.Contains("gold", StringComparison.Ordinal));
        Assert.Contains(report.SetsOff, effect => effect is { Kind: "tier", Count: 1 } && effect.Text.Contains("black", StringComparison.Ordinal));
        Assert.Contains(report.SetsOff, effect => effect is { Kind: "webhooks", Count: 3 + 2 + 3 + 2 });
    }

    [Fact]
    public async Task A_dry_run_tells_of_messages_to_members()
    {
        await using var shop = await Shop.OpenAsync(WithTiers with { Currency = new() { Name = "points", ExpiryMonths = 12 } });
        foreach (var trigger in (EventType[])[EventType.LoyaltyPointsEarned, EventType.LoyaltyTierChanged, EventType.LoyaltyPointsExpiring, EventType.RewardUnlocked, EventType.RedemptionCompleted])
            await shop.Vinr.Notifications.Rules.CreateAsync(new() { Trigger = trigger, LeadTime = trigger == EventType.LoyaltyPointsExpiring ? "14d" : null, Channels = [NotificationChannel.Email, NotificationChannel.Sms] }, cancellationToken: Shop.Token);
        var file = shop.Folder.Write("members.csv", "external_id,email,points\nA,a@example.com,1200\nB,b@example.com,10\nC,c@example.com,0\n");

        var report = await shop.ImportAsync(file, options => options with { DryRun = true });

        var messages = report.SetsOff.Where(effect => effect.Kind == "notifications").ToDictionary(effect => effect.Text.Split(", on ")[1].TrimEnd(')'));
        Assert.Equal(["loyalty.points.earned 2", "loyalty.points.expiring 2", "loyalty.tier.changed 1", "reward.unlocked 2"], messages.Select(message => FormattableString.Invariant($"{message.Key} {message.Value.Count}")).Order());
        Assert.StartsWith("about 2 messages to members by email and sms (notification rule ", messages["loyalty.points.earned"].Text, StringComparison.Ordinal);
        Assert.StartsWith("later, before the opening balances expire together, about 2 messages to members", messages["loyalty.points.expiring"].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dates_go_to_metadata_and_count_as_differences()
    {
        await using var shop = await Shop.OpenAsync();
        var file = shop.Folder.Write("members.csv", "external_id,email,points,expires_on,enrolled_on\nA,a@example.com,100,2050-01-01,2019-01-01\nB,b@example.com,30,2001-01-01,\n");

        var report = await shop.ImportAsync(file);

        Assert.True(report.AllWell);
        Assert.Equal(
            ["expired_before 1 30", "expires_on 1 100", "enrolled_on 1 0"],
            report.Differences.Select(difference => FormattableString.Invariant($"{difference.Kind} {difference.Rows} {difference.Points}")));
    }
}
