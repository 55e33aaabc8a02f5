using FsCheck.Xunit;
using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

public class AnalyticsTests
{
    private static readonly DateOnly January = new(2026, 1, 1);
    private static readonly DateOnly February = new(2026, 2, 1);
    private static readonly DateOnly March = new(2026, 3, 1);

    private readonly Shop shop = new();

    [Fact]
    [Shows("analytics.period")]
    [Shows("analytics.enrollment")]
    public void A_period_includes_its_first_day_and_not_its_last()
    {
        var program = shop.Program();
        shop.GoTo("2026-01-31T23:59:59Z");
        shop.Enrol(program, shop.NewCustomer());
        shop.GoTo("2026-02-01T00:00:00Z");
        shop.Enrol(program, shop.NewCustomer());
        shop.Enrol(shop.Program(), shop.NewCustomer());

        Assert.Equal(1, Summary(program, January, February).Enrollment);
        Assert.Equal(1, Summary(program, February, March).Enrollment);
        Assert.Equal(2, Summary(program).Enrollment);
        Assert.Equal(1, Summary(program, from: February).Enrollment);
    }

    [Fact]
    [Shows("analytics.active")]
    public void Who_earns_or_redeems_is_active()
    {
        var program = shop.Program(expiryMonths: 1);
        shop.Rule(program);
        var buyer = shop.Enrol(program);
        var redeemer = shop.Enrol(program, shop.NewCustomer());
        var idler = shop.Enrol(program, shop.NewCustomer());
        shop.Give(redeemer, 100);
        shop.Give(idler, 100);
        Assert.Equal(0, Summary(program, January, February).ActiveMembers);

        shop.Pay(100);
        shop.Pay(100);
        shop.Redeem(redeemer, shop.Reward(program));
        shop.GoTo("2026-02-20T00:00:00Z");

        Assert.Equal(2, Summary(program, January, February).ActiveMembers);
        Assert.Equal(2, Summary(program, February, March).ActiveMembers);
        Assert.Equal(2, Summary(program, new(2026, 4, 4), new(2026, 4, 5)).ActiveMembers);
        Assert.Equal(0, Summary(program, new(2026, 4, 5), new(2026, 4, 6)).ActiveMembers);
        Assert.Equal(0, Summary(program, until: new(2026, 1, 5)).ActiveMembers);
        Assert.Equal(0, shop.Balance(buyer));
        shop.GoTo("2026-04-04T23:00:00Z");
        Assert.Equal(2, Summary(program).ActiveMembers);
        shop.GoTo("2026-04-05T00:00:00Z");
        Assert.Equal(0, Summary(program).ActiveMembers);
    }

    [Fact]
    [Shows("analytics.liability")]
    [Shows("analytics.moments")]
    public void Liability_is_what_the_points_of_that_day_would_redeem_for()
    {
        var program = shop.Program(expiryMonths: 1);
        shop.Engine.Programs.Update(program.Id, new() { PointValue = 0.5m });
        var first = shop.Enrol(program);
        var second = shop.Enrol(program, shop.NewCustomer());
        shop.Give(shop.Enrol(shop.Program()), 1_000);
        shop.Give(first, 101);
        shop.Give(second, 50);
        shop.GoTo("2026-02-10T00:00:00Z");
        shop.Give(second, 10);

        Assert.Equal(76, Summary(program, January, February).PointsLiability); // 151 · 0.5, half away from zero
        Assert.Equal(5, Summary(program, January, March).PointsLiability);
        Assert.Equal(0, Summary(program, until: January).PointsLiability);
    }

    [Fact]
    [Shows("analytics.rate")]
    [Shows("analytics.released")]
    public void The_redemption_rate_is_points_redeemed_for_points_earned()
    {
        var program = shop.Program();
        var account = shop.Enrol(program);
        shop.Rule(program);
        shop.Give(account, 1_000);
        shop.Redeem(account, shop.Reward(program));
        Assert.Equal(0, Summary(program).RedemptionRate);
        shop.GoTo("2026-01-10T00:00:00Z");
        shop.Pay(30_000);
        shop.Redeem(account, shop.Reward(program));
        shop.Engine.Redemptions.Release(shop.Redeem(account, shop.Reward(program)).Id);

        Assert.Equal(0.6667m, Summary(program).RedemptionRate);
        Assert.Equal(0.3333m, Summary(program, from: new(2026, 1, 6)).RedemptionRate);
        Assert.Equal(0, Summary(program, from: February).RedemptionRate);
    }

    [Fact]
    public void What_is_released_in_a_later_period_makes_no_rate_below_zero()
    {
        var program = shop.Program();
        var account = shop.Enrol(program);
        shop.Give(account, 100);
        var redemption = shop.Redeem(account, shop.Reward(program));
        shop.GoTo("2026-02-10T00:00:00Z");
        shop.Rule(program);
        shop.Pay(10_000);
        shop.Engine.Redemptions.Release(redemption.Id);

        Assert.Equal(0, Summary(program, February, March).RedemptionRate);
    }

    [Fact]
    public void A_period_that_ends_before_it_begins_is_refused()
    {
        var program = shop.Program();

        Refused.Invalid(shop, () => Summary(program, February, February), "period[lt]");
        Refused.NotFound(shop, () => shop.Engine.Analytics.Summarize("prog_0"), "program");
    }

    [Property(MaxTest = 20)]
    public void Liability_equals_the_sum_over_members(int seed)
    {
        var story = new RandomShop(seed);
        for (var step = 0; step < 200; step++)
        {
            story.Step();
        }

        story.Shop.Engine.CatchUp();
        var state = story.Shop.Engine.Snapshot();
        var tomorrow = Calendar.DayOf(state.Now).AddDays(1);
        foreach (var program in state.Programs.Rows)
        {
            var balances = state.Accounts.Rows.Where(account => account.Program == program.Id).Sum(account => account.Balance);
            var expected = Math.Round(balances * program.Currency.PointValue, MidpointRounding.AwayFromZero);

            Assert.Equal(expected, story.Shop.Engine.Analytics.Summarize(program.Id).PointsLiability);
            Assert.Equal(expected, story.Shop.Engine.Analytics.Summarize(program.Id, until: tomorrow).PointsLiability);
        }
    }

    private AnalyticsSummary Summary(ProgramRecord program, DateOnly? from = null, DateOnly? until = null) =>
        shop.Engine.Analytics.Summarize(program.Id, from, until);
}
