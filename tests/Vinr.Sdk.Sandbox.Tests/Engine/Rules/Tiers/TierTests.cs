using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

public class TierTests
{
    private readonly Shop shop = new();

    [Fact]
    public void A_program_without_tiers_has_members_without_a_tier() =>
        Assert.Null(shop.Enrol(shop.Program()).Tier);

    [Fact]
    [Shows("tiers.one")]
    public void A_new_member_is_in_the_entry_tier_and_no_event_says_so()
    {
        Assert.Equal("member", shop.Enrol(shop.Program(tiers: Shop.SpendTiers())).Tier);
        Assert.Empty(shop.Events(EventTypes.TierChanged));
    }

    [Fact]
    [Shows("earning.tier_factor")]
    [Shows("tiers.basis")]
    [Shows("tiers.key")]
    public void A_purchase_promotes_and_the_next_one_earns_double()
    {
        var program = shop.Program(tiers: Shop.SpendTiers());
        var account = shop.Enrol(program);
        shop.Rule(program, multipliers: new RuleMultiplier("Gold", 2));

        shop.Pay(150_000);
        Assert.Equal("gold", shop.Now(account).Tier);
        shop.Pay(10_000);

        Assert.Equal([1_500, 200], shop.Amounts(account));
        var change = Assert.IsType<TierChange>(Assert.Single(shop.Events(EventTypes.TierChanged)).Data);
        Assert.Equal(("member", "gold", 1_500), (change.PreviousTier, change.Account.Tier, change.Account.Balance));
    }

    [Theory]
    [InlineData("2028-02-29T12:00:00Z", 12, "2029-02-28T00:00:00Z")]
    [InlineData("2027-02-28T12:00:00Z", 12, "2028-02-28T00:00:00Z")]
    [InlineData("2028-01-31T23:59:59Z", 1, "2028-02-29T00:00:00Z")]
    [InlineData("2026-08-31T00:00:00Z", 6, "2027-02-28T00:00:00Z")]
    public void Spend_leaves_a_rolling_period_at_the_end_of_a_month_that_is_too_short(string paid, int months, string leaves)
    {
        var leapShop = new Shop(paid);
        var account = leapShop.Enrol(leapShop.Program(tiers: Shop.SpendTiers(months)));
        leapShop.Pay(60_000);

        leapShop.Clock.SetUtcNow(Shop.At(leaves).AddTicks(-1));
        Assert.Equal("silver", leapShop.Now(account).Tier);
        leapShop.GoTo(leaves);

        Assert.Equal("member", leapShop.Now(account).Tier);
    }

    [Fact]
    [Shows("tiers.rolling")]
    [Shows("tiers.judged")]
    public void A_rolling_period_moves_on_by_itself()
    {
        var account = shop.Enrol(shop.Program(tiers: Shop.SpendTiers()));
        shop.Pay(60_000);
        shop.GoTo("2026-07-01T10:00:00Z");
        shop.Pay(100_000);
        Assert.Equal("gold", shop.Now(account).Tier);

        shop.GoTo("2027-01-04T23:59:59Z");
        Assert.Equal("gold", shop.Now(account).Tier);
        shop.GoTo("2027-01-05T00:00:00Z");
        Assert.Equal("silver", shop.Now(account).Tier);
        shop.GoTo("2028-01-01T00:00:00Z");
        Assert.Equal("member", shop.Now(account).Tier);

        Assert.Equal(
            [
                ("silver", Shop.At("2026-01-05T09:00:00Z")),
                ("gold", Shop.At("2026-07-01T10:00:00Z")),
                ("silver", Shop.At("2027-01-05T00:00:00Z")),
                ("member", Shop.At("2027-07-01T00:00:00Z")),
            ],
            shop.Events(EventTypes.TierChanged).Select(e => (((TierChange)e.Data).Account.Tier, e.Created)));
    }

    [Fact]
    [Shows("tiers.fixed")]
    public void A_fixed_period_is_the_calendar_year()
    {
        var account = shop.Enrol(shop.Program(tiers: Shop.SpendTiers() with { Period = TierPeriod.Year }));
        shop.Pay(60_000);
        shop.GoTo("2026-12-31T23:59:59Z");
        shop.Pay(100_000);
        Assert.Equal("gold", shop.Now(account).Tier);

        shop.GoTo("2027-01-01T00:00:00Z");
        Assert.Equal("member", shop.Now(account).Tier);
        shop.Pay(50_000);
        Assert.Equal("silver", shop.Now(account).Tier);
        shop.GoTo("2030-06-01T00:00:00Z");

        Assert.Equal("member", shop.Now(account).Tier);
        Assert.Equal(
            [Shop.At("2027-01-01T00:00:00Z"), Shop.At("2028-01-01T00:00:00Z")],
            shop.Events(EventTypes.TierChanged).Where(e => ((TierChange)e.Data).Account.Tier == "member").Select(e => e.Created));
    }

    [Fact]
    [Shows("tiers.fixed")]
    public void In_the_last_year_that_there_is_a_fixed_period_does_not_end()
    {
        var late = new Shop("9999-12-31T12:00:00Z");
        var account = late.Enrol(late.Program(tiers: Shop.SpendTiers() with { Period = TierPeriod.Year }));

        late.Pay(60_000);

        Assert.Equal(("silver", null), (late.Now(account).Tier, late.Now(account).NextDue));
    }

    [Fact]
    [Shows("tiers.fixed")]
    public void Without_a_period_all_time_counts()
    {
        var account = shop.Enrol(shop.Program(tiers: Shop.SpendTiers(rollingMonths: null)));
        shop.Pay(150_000);

        shop.GoTo("2036-01-01T00:00:00Z");

        Assert.Equal("gold", shop.Now(account).Tier);
    }

    [Fact]
    [Shows("tiers.qualify")]
    public void Spend_counts_net_of_refunds()
    {
        var account = shop.Enrol(shop.Program(tiers: Shop.SpendTiers()));
        var payment = shop.Pay(150_000);

        shop.Refund(payment, 1);
        Assert.Equal("silver", shop.Now(account).Tier);
        shop.Refund(payment);
        Assert.Equal("member", shop.Now(account).Tier);
    }

    [Fact]
    public void Authorized_failed_and_cancelled_payments_do_not_count()
    {
        var account = shop.Enrol(shop.Program(tiers: Shop.SpendTiers()));
        var authorized = shop.Pay(150_000, isManual: true);
        Assert.Throws<EngineRefusal>(() => shop.Pay(150_000, method: "pm_card_declined"));
        Assert.Equal("member", shop.Now(account).Tier);

        shop.Engine.Payments.Cancel(authorized.Id);

        Assert.Equal("member", shop.Now(account).Tier);
    }

    [Fact]
    public void What_is_spent_while_the_account_is_closed_does_not_count()
    {
        var account = shop.Enrol(shop.Program(tiers: Shop.SpendTiers()));
        shop.Engine.Accounts.Update(account.Id, new AccountChanges { State = AccountState.Closed });

        shop.Pay(150_000);
        shop.Engine.Accounts.Update(account.Id, new AccountChanges { State = AccountState.Active });

        Assert.Equal("member", shop.Now(account).Tier);
    }

    [Fact]
    [Shows("tiers.one")]
    [Shows("tiers.basis")]
    public void Points_qualify_when_earned_and_are_not_lost_by_spending_them()
    {
        var program = shop.Program(tiers: Shop.SpendTiers(null, QualifyOn.Points));
        var account = shop.Enrol(program);

        shop.Give(account, 50_000);
        shop.Redeem(account, shop.Reward(program, cost: 50_000));

        Assert.Equal(("silver", 0), (shop.Now(account).Tier, shop.Balance(account)));
    }

    [Fact]
    public void Points_that_a_refund_takes_back_no_longer_qualify()
    {
        var program = shop.Program(expiryMonths: 1, tiers: Shop.SpendTiers(null, QualifyOn.Points));
        var account = shop.Enrol(program);
        shop.Rule(program, new PerAmountAward(1, 1));
        var payment = shop.Pay(50_000);
        Assert.Equal("silver", shop.Now(account).Tier);
        shop.GoTo("2026-03-01T00:00:00Z");
        Assert.Equal(("silver", 0), (shop.Now(account).Tier, shop.Balance(account)));

        shop.Refund(payment, 1);

        Assert.Equal("member", shop.Now(account).Tier);
    }

    [Fact]
    [Shows("accounts.tier_by_hand")]
    [Shows("accounts.update")]
    public void A_tier_set_by_hand_stays_until_it_is_cleared()
    {
        var account = shop.Enrol(shop.Program(tiers: Shop.SpendTiers()));
        SetTier(account, "Gold");
        shop.Pay(50_000);
        shop.GoTo("2030-01-01T00:00:00Z");
        Assert.Equal("gold", shop.Now(account).Tier);
        shop.Pay(50_000);

        SetTier(account, null);

        Assert.Equal("silver", shop.Now(account).Tier);
        shop.GoTo("2031-01-01T00:00:00Z");
        Assert.Equal("member", shop.Now(account).Tier);
    }

    [Fact]
    [Shows("tiers.custom")]
    public void Custom_tiers_are_set_by_hand_only()
    {
        var account = shop.Enrol(shop.Program(tiers: Shop.SpendTiers(null, QualifyOn.Custom)));
        shop.Pay(1_000_000);
        Assert.Equal("member", shop.Now(account).Tier);

        SetTier(account, "silver");
        Assert.Equal("silver", shop.Now(account).Tier);
        SetTier(account, null);
        Assert.Equal("member", shop.Now(account).Tier);
    }

    [Fact]
    public void A_tier_that_the_program_does_not_have_is_refused()
    {
        var account = shop.Enrol(shop.Program(tiers: Shop.SpendTiers()));

        Refused.Invalid(shop, () => SetTier(account, "platinum"), "tier");
    }

    [Fact]
    [Shows("tiers.first")]
    public void Tiers_that_come_later_find_what_was_before_them()
    {
        var program = shop.Program();
        var account = shop.Enrol(program);
        shop.Pay(150_000);

        shop.Engine.Programs.Update(program.Id, new ProgramChanges { Tiers = Shop.SpendTiers() });
        Assert.Equal("gold", shop.Now(account).Tier);

        shop.GoTo("2027-01-05T00:00:00Z");
        Assert.Equal("member", shop.Now(account).Tier);
    }

    [Fact]
    public void Tiers_that_go_take_what_was_set_by_hand_with_them()
    {
        var program = shop.Program(tiers: Shop.SpendTiers());
        var account = shop.Enrol(program);
        SetTier(account, "gold");

        shop.Engine.Programs.Update(program.Id, new ProgramChanges { Tiers = null });

        Assert.Equal((null, null), (shop.Now(account).Tier, shop.Now(account).TierOverride));
    }

    [Fact]
    [Shows("tiers.lowest")]
    public void Who_is_below_every_threshold_is_in_the_lowest_tier()
    {
        var tiers = new TierPlan { Steps = [new("Gold", 2, 150_000), new("Silver", 1, 50_000)] };

        Assert.Equal("silver", shop.Enrol(shop.Program(tiers: tiers)).Tier);
    }

    private void SetTier(AccountRecord account, string? tier) =>
        shop.Engine.Accounts.Update(account.Id, new AccountChanges { Tier = tier });
}
