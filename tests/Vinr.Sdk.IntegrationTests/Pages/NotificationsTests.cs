using Xunit;

namespace Vinr.Sdk.IntegrationTests.Pages;

/// <summary>The sample of VINR's page <em>Notifications</em>.</summary>
public sealed class NotificationsTests
{
    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    [Shows("notifications.rules")]
    [Shows("notifications.expiring")]
    public async Task A_rule_has_members_told_of_points_before_they_expire(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        var vinr = place.Vinr;

        var rule = await vinr.Notifications.Rules.CreateAsync(new()
        {
            Trigger = EventType.LoyaltyPointsExpiring,
            LeadTime = "14d",
            Channels = [NotificationChannel.Email, NotificationChannel.Push],
            Template = "points-expiring",
        });
        Assert.Equal(["email", "push"], rule.Channels.Select(channel => channel.ToString()));

        var member = await place.NewMemberAsync(await place.NewProgramAsync(), points: 120);
        place.Sandbox!.Clock.AdvanceTo(member.Created.AddMonths(12).AddDays(-20));
        Assert.Empty(await vinr.Events.ListAsync(new() { Type = EventType.LoyaltyPointsExpiring }).ReadAllAsync());
        place.Sandbox.Clock.Advance(TimeSpan.FromDays(7));

        var expiring = Assert.IsType<PointsExpiring>(Assert.Single(await vinr.Events.ListAsync(new() { Type = EventType.LoyaltyPointsExpiring }).ReadAllAsync()));
        Assert.Equal((member.Id, 120L), (expiring.AccountId, expiring.Transaction!.Amount));
    }

    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    [Shows("notifications.unlocked")]
    public async Task A_rule_has_members_told_of_a_reward_within_their_reach(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        var vinr = place.Vinr;

        await vinr.Notifications.Rules.CreateAsync(new() { Trigger = EventType.RewardUnlocked, Channels = [NotificationChannel.Push], Template = "reward-unlocked" });
        var program = await place.NewProgramAsync();
        var reward = await place.NewRewardAsync(program);
        var member = await place.NewMemberAsync(program);

        await vinr.Loyalty.Transactions.CreateAsync(new() { Account = member.Id, Amount = reward.Cost, Reason = "goodwill_credit" });

        var unlocked = Assert.IsType<RewardUnlocked>(Assert.Single(await vinr.Events.ListAsync(new() { Type = EventType.RewardUnlocked }).ReadAllAsync()));
        Assert.Equal((reward.Id, member.Id), (unlocked.Reward!.Id, unlocked.AccountId));
    }
}
