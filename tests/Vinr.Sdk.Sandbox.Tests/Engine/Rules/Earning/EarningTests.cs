using System.Collections.Immutable;
using System.Numerics;
using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

public class EarningTests
{
    private readonly Shop shop = new();

    [Fact]
    [Shows("earning.per_unit")]
    [Shows("payments.earn")]
    public void The_guide_s_purchase_of_150_euros_earns_150_points()
    {
        var program = shop.Program(expiryMonths: 12);
        var account = shop.Enrol(program);
        var rule = shop.Rule(program, multipliers: new RuleMultiplier("gold", 2));

        var payment = shop.Pay(15_000);

        var entry = Assert.Single(shop.Ledger(account));
        Assert.Equal((150, 150, payment.Id), (entry.Amount, entry.BalanceAfter, entry.Source));
        Assert.Equal((EntryKind.Earning, EntryReasons.Earning), (entry.Kind, entry.Reason));
        Assert.Equal(rule, Assert.IsType<EarningCause>(entry.Cause).Rule);
        Assert.Equal(Shop.At("2027-01-05T00:00:00Z"), entry.ExpiresAt);
        Assert.Equal([entry.Id], payment.Earnings);
        Assert.Equal((150, 150), (shop.Now(account).Balance, shop.Now(account).LifetimePoints));
    }

    [Theory]
    [InlineData("EUR", 1_250, 12)]
    [InlineData("JPY", 1_250, 1_250)]
    [InlineData("KWD", 12_500, 12)]
    [InlineData("CLF", 125_000, 12)]
    [InlineData("eur", 1_250, 12)]
    [Shows("earning.per_unit")]
    [Shows("money.decimals")]
    [Shows("money.minor_units")]
    public void A_point_for_each_currency_unit_counts_major_units(string currency, long amount, long points)
    {
        var program = shop.Program();
        var account = shop.Enrol(program);
        shop.Rule(program);

        shop.Pay(amount, currency);

        Assert.Equal(points, shop.Balance(account));
    }

    [Theory]
    [InlineData(nameof(PointsRounding.Down), 15)]
    [InlineData(nameof(PointsRounding.Nearest), 15)]
    [InlineData(nameof(PointsRounding.Up), 16)]
    [Shows("earning.awards")]
    [Shows("earning.per_amount")]
    [Shows("programs.currency")]
    public void A_per_amount_award_is_proportional(string rounding, long points)
    {
        var program = shop.Program(rounding: Enum.Parse<PointsRounding>(rounding));
        var account = shop.Enrol(program);
        shop.Rule(program, new PerAmountAward(100, 3));

        shop.Pay(514);

        Assert.Equal(points, shop.Balance(account));
    }

    [Theory]
    [InlineData(nameof(PointsRounding.Down), 12)]
    [InlineData(nameof(PointsRounding.Nearest), 13)]
    [InlineData(nameof(PointsRounding.Up), 13)]
    [Shows("earning.rounding")]
    public void A_half_is_rounded_as_the_program_says(string rounding, long points)
    {
        var program = shop.Program(rounding: Enum.Parse<PointsRounding>(rounding));
        var account = shop.Enrol(program);
        shop.Rule(program);

        shop.Pay(1_250);

        Assert.Equal(points, shop.Balance(account));
    }

    [Fact]
    [Shows("earning.awards")]
    [Shows("earning.per_amount")]
    public void A_per_currency_award_has_a_rate_for_each_currency_and_none_for_others()
    {
        var program = shop.Program();
        var account = shop.Enrol(program);
        var rates = ImmutableSortedDictionary<string, decimal>.Empty.Add("EUR", 1).Add("gbp", 1.2m);
        shop.Rule(program, new PerCurrencyAward(rates));

        shop.Pay(10_000, "EUR");
        shop.Pay(10_000, "GBP");
        shop.Pay(10_000, "USD");

        Assert.Equal([100, 120], shop.Amounts(account));
    }

    [Fact]
    [Shows("earning.awards")]
    public void A_fixed_award_is_the_same_for_each_payment()
    {
        var program = shop.Program();
        var account = shop.Enrol(program);
        shop.Rule(program, new FixedAward(500));

        shop.Pay(1);
        shop.Pay(99_999);

        Assert.Equal([500, 500], shop.Amounts(account));
    }

    [Fact]
    [Shows("earning.stacking")]
    [Shows("earning.rounding")]
    public void Factors_stack_and_are_rounded_once()
    {
        var program = shop.Program();
        var account = shop.Enrol(program);
        shop.Rule(
            program,
            multiplier: 1.5m,
            multipliers: [new RuleMultiplier(null, 1.1m), new RuleMultiplier("gold", 100), new RuleMultiplier(null, 2)]);

        shop.Pay(199);

        // 1.99 × 1.5 × 1.1 × 2 = 6.567; rounded at each step it would be 2.
        var entry = Assert.Single(shop.Ledger(account));
        Assert.Equal(6, entry.Amount);
        Assert.Equal(
            [("rule", 1.5m), ("all", 1.1m), ("all", 2m)],
            ((EarningCause)entry.Cause!).Factors.Select(factor => (factor.Name, factor.Value)));
    }

    [Fact]
    [Shows("earning.rules")]
    [Shows("earning.active")]
    [Shows("earning.order")]
    public void Each_active_rule_writes_an_entry_in_the_order_in_which_they_were_made()
    {
        var program = shop.Program();
        var account = shop.Enrol(program);
        shop.Rule(program, new FixedAward(3));
        var sleeping = shop.Rule(program, new FixedAward(1_000));
        shop.Rule(program, new FixedAward(1));
        var deleted = shop.Rule(program, new FixedAward(2_000));
        shop.Rule(program, new FixedAward(2));
        shop.Engine.EarningRules.Update(sleeping.Id, new RuleChanges { Active = false });
        shop.Engine.EarningRules.Delete(deleted.Id);

        shop.Pay(100);

        Assert.Equal([3, 1, 2], shop.Amounts(account));
    }

    [Fact]
    [Shows("earning.rounding")]
    public void A_result_of_zero_writes_no_entry_and_sends_no_event()
    {
        var program = shop.Program();
        var account = shop.Enrol(program);
        shop.Rule(program);

        shop.Pay(99);

        Assert.Empty(shop.Ledger(account));
        Assert.Empty(shop.Events(EventTypes.PointsEarned));
    }

    [Fact]
    [Shows("programs.decimals")]
    public void Points_stay_whole_whatever_the_decimals_of_the_currency_are()
    {
        var program = shop.Engine.Programs.Create(new() { Name = "A", Currency = new() { Decimals = 2 } });
        var account = shop.Enrol(program);
        shop.Rule(program);

        shop.Pay(1_999);

        Assert.Equal([19], shop.Amounts(account));
        Assert.Equal(2, shop.Engine.Programs.Retrieve(program.Id).Currency.Decimals);
    }

    [Fact]
    [Shows("accounts.welcome")]
    public void A_fixed_award_on_account_creation_welcomes_the_member()
    {
        var program = shop.Program();
        shop.Rule(program, new FixedAward(50), trigger: EventTypes.AccountCreated);
        shop.Rule(program, new PerCurrencyUnitAward(1), trigger: EventTypes.AccountCreated);

        var account = shop.Enrol(program);

        Assert.Equal((0, 50), (account.Balance, shop.Balance(account)));
        Assert.Equal([50], shop.Amounts(account));
        Assert.Equal([EventTypes.AccountCreated, EventTypes.PointsEarned], shop.Events().Select(e => e.Type).TakeLast(2));
        Assert.Equal(0, Assert.IsType<AccountRecord>(shop.Events(EventTypes.AccountCreated)[0].Data).Balance);
    }

    [Fact]
    [Shows("earning.open")]
    [Shows("earning.triggers")]
    public void Other_triggers_can_be_raised()
    {
        var program = shop.Program();
        var account = shop.Enrol(program);
        shop.Rule(program, new FixedAward(50), trigger: "referral.converted");

        var raised = shop.Engine.Events.Raise(new NewRaisedEvent("referral.converted", account.Id));

        Assert.Equal(50, shop.Balance(account));
        Assert.Equal(raised.Id, shop.Ledger(account)[0].Source);
        Assert.Same(raised, Assert.Single(shop.Events("referral.converted")).Data);
    }

    [Fact]
    [Shows("accounts.closed")]
    public void A_closed_account_earns_nothing()
    {
        var program = shop.Program();
        var account = shop.Enrol(program);
        shop.Rule(program);
        shop.Engine.Accounts.Update(account.Id, new AccountChanges { State = AccountState.Closed });

        shop.Pay(10_000);
        shop.Engine.Events.Raise(new NewRaisedEvent(EventTypes.PaymentCompleted, account.Id, new(10_000, "EUR")));

        Assert.Empty(shop.Ledger(account));
    }

    [Fact]
    [Shows("ledger.largest")]
    public void More_points_than_can_be_counted_are_refused_and_nothing_is_charged()
    {
        var program = shop.Program();
        shop.Enrol(program);
        shop.Rule(program, new PerAmountAward(1, 1_000_000), multiplier: 1_000_000);

        Refused.Invalid(shop, () => shop.Pay(100_000_000_000), "amount");
    }

    [Fact]
    [Shows("ledger.largest")]
    public void Time_gives_as_many_points_as_there_is_room_for()
    {
        var account = shop.Enrol(shop.Program());
        shop.Give(account, 10);
        var tx = new StateTransaction(shop.Engine.Read(), new IdSource(1), shop.Clock.GetUtcNow(), autoEnroll: false);
        var draft = new EntryDraft(EntryKind.Earning, 0, EntryReasons.Earning);

        var full = tx.Save(PointsLedger.Earn(tx, shop.Now(account), (BigInteger)long.MaxValue * 2, draft));
        var still = PointsLedger.Earn(tx, full, 1, draft);

        Assert.Equal(long.MaxValue, full.Balance);
        Assert.Same(full, still);
        LedgerAudit.Verify(tx.Commit());
    }

    [Fact]
    [Shows("ledger.largest")]
    public void A_request_may_fill_the_last_room_and_not_go_over_it()
    {
        var account = shop.Enrol(shop.Program());
        shop.Give(account, 10);
        var tx = new StateTransaction(shop.Engine.Read(), new IdSource(1), shop.Clock.GetUtcNow(), autoEnroll: false) { IsRequest = true };
        var draft = new EntryDraft(EntryKind.Earning, 0, EntryReasons.Earning);

        var full = tx.Save(PointsLedger.Earn(tx, shop.Now(account), long.MaxValue - 10, draft));

        Assert.Equal(long.MaxValue, full.Balance);
        Assert.Throws<OverflowException>(() => PointsLedger.Earn(tx, full, 1, draft));
    }

    [Fact]
    public void A_factor_says_where_it_came_from()
    {
        var rule = shop.Rule(shop.Program(), multiplier: 2, multipliers: [new(null, 3), new("gold", 4), new("silver", 5)]);

        Assert.Equal(
            [new("rule", 2), new("all", 3), new("tier:gold", 4), new("camp_1", 6)],
            EarningFormula.FactorsFor(rule, "gold", new EarningFactor("camp_1", 6), new EarningFactor("camp_2", 1)));
    }
}
