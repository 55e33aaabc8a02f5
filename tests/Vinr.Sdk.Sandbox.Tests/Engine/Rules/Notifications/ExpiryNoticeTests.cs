using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

public class ExpiryNoticeTests
{
    private readonly Shop shop = new();
    private readonly ProgramRecord program;
    private readonly AccountRecord account;

    public ExpiryNoticeTests()
    {
        program = shop.Program(expiryMonths: 1);
        account = shop.Enrol(program);
    }

    [Fact]
    [Shows("notifications.expiring")]
    public void Points_are_told_of_so_many_days_before_they_expire()
    {
        shop.Engine.NotificationRules.Create(new(EventTypes.PointsExpiring, ["email", "push"]) { LeadDays = 14 });
        var entry = shop.Give(account, 100);
        shop.Give(account, -30);

        shop.GoTo("2026-01-21T23:59:59Z");
        Assert.Empty(Notices());
        shop.GoTo("2026-01-22T00:00:00Z");
        Assert.Equal([(entry.Id, 70, Shop.At("2026-01-22T00:00:00Z"))], Notices());
        shop.GoTo("2026-03-01T00:00:00Z");

        Assert.Single(Notices());
        Assert.Equal([100, -30, -70], shop.Amounts(account));
    }

    [Fact]
    [Shows("notifications.once")]
    public void Each_lot_is_told_of_once_for_each_lead_time_and_program()
    {
        Rule(7);
        Rule(7);
        Rule(2);
        var other = shop.Enrol(shop.Program(expiryMonths: 2));
        shop.Give(account, 10);
        shop.Give(account, 20);
        shop.Give(other, 5);

        shop.GoTo("2027-01-01T00:00:00Z");

        Assert.Equal(
            [(10, "01-29"), (20, "01-29"), (10, "02-03"), (20, "02-03"), (5, "02-26"), (5, "03-03")],
            Notices().Select(notice => (notice.Points, notice.At.ToString("MM-dd"))));
    }

    [Fact]
    public void A_rule_that_comes_late_and_points_that_come_late_are_told_of_on_the_next_day()
    {
        shop.Give(account, 10);
        shop.GoTo("2026-01-30T12:00:00Z");
        Rule(60);
        shop.GoTo("2026-01-31T12:00:00Z");
        shop.Give(account, 20);
        shop.GoTo("2026-02-02T12:00:00Z");

        Assert.Equal([(10, "01-31"), (20, "02-01")], Notices().Select(notice => (notice.Points, notice.At.ToString("MM-dd"))));
    }

    [Fact]
    public void Nobody_is_told_without_a_rule_after_its_end_or_of_points_that_are_gone()
    {
        shop.Give(account, 10);
        shop.Engine.NotificationRules.Delete(Rule(5).Id);
        shop.Engine.NotificationRules.Create(new(EventTypes.PointsEarned, ["email"]) { LeadDays = 5 });
        shop.GoTo("2026-03-01T00:00:00Z");
        Assert.Empty(Notices());

        Rule(5);
        shop.Give(account, 10);
        shop.Give(account, -10);
        var closed = shop.Enrol(program, shop.NewCustomer());
        shop.Give(closed, 10);
        shop.Close(closed);
        shop.GoTo("2026-06-01T00:00:00Z");
        Assert.Empty(Notices());
    }

    [Fact]
    [Shows("notifications.unlocked")]
    [Shows("notifications.crossing")]
    public void A_reward_is_unlocked_once_for_each_time_the_balance_reaches_its_cost()
    {
        var (cheap, dear) = (shop.Reward(program, cost: 100), shop.Reward(program, cost: 250));
        shop.Engine.Rewards.Update(shop.Reward(program, cost: 50).Id, new() { Active = false });
        shop.Reward(shop.Program(), cost: 10);

        shop.Give(account, 99);
        Assert.Empty(Unlocked());
        shop.Give(account, 1);
        shop.Give(account, 1);
        Assert.Equal([cheap.Id], Unlocked());
        var redemption = shop.Redeem(account, cheap);
        shop.Engine.Redemptions.Release(redemption.Id);
        Assert.Equal([cheap.Id, cheap.Id], Unlocked());
        shop.Give(account, -50);
        shop.Give(account, 1_000);

        Assert.Equal([cheap.Id, cheap.Id, cheap.Id, dear.Id], Unlocked());
        var told = (UnlockedReward)shop.Events(EventTypes.RewardUnlocked)[0].Data;
        Assert.Equal((account.Id, Shop.Customer), (told.Account, told.Customer));

        IEnumerable<string> Unlocked() => shop.Events(EventTypes.RewardUnlocked).Select(happened => happened.Subject);
    }

    [Fact]
    [Shows("notifications.crossing")]
    public void Points_that_come_back_to_a_closed_account_unlock_nothing()
    {
        var reward = shop.Reward(program, cost: 100);
        shop.Give(account, 100);
        var redemption = shop.Redeem(account, reward);
        shop.Close(account);

        shop.Engine.Redemptions.Release(redemption.Id);

        Assert.Single(shop.Events(EventTypes.RewardUnlocked));
    }

    [Fact]
    public void A_purchase_tells_of_a_reward_after_the_points()
    {
        shop.Rule(program);
        shop.Reward(program, cost: 100);

        shop.Pay(10_000);

        Assert.Equal(
            [EventTypes.PaymentCompleted, EventTypes.PointsEarned, EventTypes.RewardUnlocked], shop.Events().TakeLast(3).Select(happened => happened.Type));
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Refused.Invalid(shop, () => shop.Engine.NotificationRules.Create(new("payment.completed", ["email"])), "trigger");
        Refused.Invalid(shop, () => shop.Engine.NotificationRules.Create(new(EventTypes.PointsExpiring, []) { LeadDays = 5 }), "channels");
        Refused.Invalid(shop, () => Rule(0), "leadTime");
        Refused.NotFound(shop, () => shop.Engine.NotificationRules.Delete("nrule_0"));
    }

    private NotificationRuleRecord Rule(int leadDays) =>
        shop.Engine.NotificationRules.Create(new(EventTypes.PointsExpiring, ["email"]) { LeadDays = leadDays });

    private IReadOnlyList<(string Entry, int Points, DateTimeOffset At)> Notices() =>
        [.. shop.Events(EventTypes.PointsExpiring).Select(happened => (happened.Subject, (int)((ExpiringPoints)happened.Data).Remaining, happened.Created))];
}
