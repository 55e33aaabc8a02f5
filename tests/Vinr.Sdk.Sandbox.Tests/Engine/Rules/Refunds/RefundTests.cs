using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

public class RefundTests
{
    private readonly Shop shop = new();

    [Fact]
    [Shows("refunds.clawback")]
    [Shows("refunds.status")]
    public void A_full_refund_takes_back_what_the_payment_earned()
    {
        var (account, payment) = Earned(4_000);

        var refund = shop.Refund(payment);

        Assert.Equal((4_000, "EUR", RefundState.Succeeded), (refund.Amount, refund.Currency, refund.State));
        var entry = shop.Ledger(account)[^1];
        Assert.Equal((-40, 0, EntryReasons.Clawback, refund.Id), (entry.Amount, entry.Shortfall, entry.Reason, entry.Source));
        Assert.Equal((0, 40), (shop.Now(account).Balance, shop.Now(account).LifetimePoints));
        Assert.Equal(PaymentState.Refunded, shop.Now(payment).State);
        Assert.Equal(
            [EventTypes.RefundCreated, EventTypes.PaymentRefunded, EventTypes.RefundCompleted],
            shop.Events().Select(e => e.Type).TakeLast(3));
    }

    [Fact]
    [Shows("refunds.formula")]
    public void Partial_refunds_add_up_to_what_is_left_of_the_payment()
    {
        var (account, payment) = Earned(1_050);

        shop.Refund(payment, 10);
        shop.Refund(payment, 60);
        shop.Refund(payment, 30);
        Assert.Equal(PaymentState.PartiallyRefunded, shop.Now(payment).State);
        shop.Refund(payment);

        // 10.50, 10.40, 9.80, 9.50, 0: the first and the third refund change no whole point.
        Assert.Equal([10, -1, -9], shop.Amounts(account));
        Assert.Equal(PaymentState.Refunded, shop.Now(payment).State);
    }

    [Fact]
    public void A_fixed_award_is_kept_until_nothing_is_left()
    {
        var (account, payment) = Earned(1_000, new FixedAward(500));

        shop.Refund(payment, 999);
        Assert.Equal([500], shop.Amounts(account));
        shop.Refund(payment, 1);

        Assert.Equal([500, -500], shop.Amounts(account));
    }

    [Fact]
    [Shows("refunds.formula")]
    public void The_formula_is_that_of_the_payment_whatever_has_changed_since()
    {
        var program = shop.Program(tiers: Shop.SpendTiers());
        var account = shop.Enrol(program);
        var rule = shop.Rule(program, multipliers: new RuleMultiplier("gold", 2));
        shop.Engine.Accounts.Update(account.Id, new AccountChanges { Tier = "gold" });
        var payment = shop.Pay(10_000);
        shop.Engine.Accounts.Update(account.Id, new AccountChanges { Tier = null });
        shop.Engine.Programs.Update(program.Id, new ProgramChanges { Rounding = PointsRounding.Up });
        shop.Engine.EarningRules.Update(rule.Id, new RuleChanges { Multiplier = 10 });
        shop.Engine.EarningRules.Delete(rule.Id);

        shop.Refund(payment, 5_025);

        // 49.75 × 2 = 99.5, down.
        Assert.Equal([200, -101], shop.Amounts(account));
    }

    [Fact]
    public void What_the_cap_withheld_is_refunded_first()
    {
        var (account, payment) = Earned(15_000, cap: 100);

        shop.Refund(payment, 5_000);
        Assert.Equal([100], shop.Amounts(account));
        shop.Refund(payment, 1_000);

        Assert.Equal([100, -10], shop.Amounts(account));
    }

    [Fact]
    public void Each_earning_entry_is_taken_back_by_itself()
    {
        var program = shop.Program();
        var account = shop.Enrol(program);
        shop.Rule(program);
        shop.Rule(program, new FixedAward(5));
        var payment = shop.Pay(1_000);

        var refund = shop.Refund(payment);

        Assert.Equal([10, 5, -10, -5], shop.Amounts(account));
        Assert.Equal(
            payment.Earnings.Select(earning => new ClawbackCause(earning, payment.Id, refund.Id)),
            shop.Ledger(account).Select(entry => entry.Cause).OfType<ClawbackCause>());
    }

    [Fact]
    [Shows("refunds.shortfall")]
    public void The_payment_s_own_lot_is_taken_before_older_ones()
    {
        var program = shop.Program(expiryMonths: 12);
        var account = shop.Enrol(program);
        shop.Rule(program);
        shop.Give(account, 100);
        shop.GoTo("2026-03-05T09:00:00Z");
        var payment = shop.Pay(5_000);
        shop.Give(account, -80);

        shop.Refund(payment, 4_000);

        Assert.Equal([20, 10], shop.Now(account).Lots.Select(lot => lot.Remaining));
    }

    [Fact]
    public void Points_that_were_spent_are_taken_from_other_lots()
    {
        var program = shop.Program(expiryMonths: 12);
        var account = shop.Enrol(program);
        shop.Rule(program);
        var payment = shop.Pay(5_000);
        shop.Give(account, -50);
        shop.GoTo("2026-03-05T09:00:00Z");
        shop.Give(account, 60);

        shop.Refund(payment);

        Assert.Equal(10, shop.Balance(account));
    }

    [Fact]
    [Shows("refunds.shortfall")]
    public void A_balance_that_is_too_low_stops_at_zero_and_the_rest_is_a_shortfall_that_is_never_collected()
    {
        var (account, payment) = Earned(10_000);
        shop.Give(account, -70);

        shop.Refund(payment, 5_000);
        shop.Refund(payment, 1_000);
        shop.Give(account, 500);
        shop.Refund(payment);

        var entries = shop.Ledger(account).Where(entry => entry.Kind == EntryKind.Clawback);
        Assert.Equal([(-30, 20), (0, 10), (-40, 0)], entries.Select(entry => ((int)entry.Amount, (int)entry.Shortfall)));
        Assert.All(entries, entry => Assert.False(entry.IsCredit));
        Assert.Equal(460, shop.Balance(account));
    }

    [Fact]
    public void Of_points_that_have_expired_nothing_more_is_taken()
    {
        var (account, payment) = Earned(10_000, expiryMonths: 1);
        shop.Give(account, -30);
        shop.GoTo("2026-02-05T00:00:00Z");
        shop.Give(account, 100);
        Assert.Equal([100, -30, -70, 100], shop.Amounts(account));

        // 30 are still held, and more than 30 would be kept.
        shop.Refund(payment, 5_000);
        Assert.Equal(100, shop.Balance(account));

        shop.Refund(payment);
        Assert.Equal(70, shop.Balance(account));
    }

    [Fact]
    public void A_member_of_two_programs_gives_back_in_both()
    {
        var (first, second) = (shop.Program(), shop.Program());
        var (here, there) = (shop.Enrol(first), shop.Enrol(second));
        shop.Rule(first);
        shop.Rule(second, new PerCurrencyUnitAward(2));
        var payment = shop.Pay(1_000);

        shop.Refund(payment, 500);

        Assert.Equal((5, 10), (shop.Balance(here), shop.Balance(there)));
    }

    [Fact]
    [Shows("refusals.amount_too_large")]
    public void More_than_the_remainder_is_refused()
    {
        var (_, payment) = Earned(1_000);
        shop.Refund(payment, 400);

        Refused.Conflict(shop, () => shop.Refund(payment, 601), RefusalCodes.AmountTooLarge, "amount");
        Refused.Invalid(shop, () => shop.Refund(payment, 0), "amount");
        shop.Refund(payment, 600);
        Refused.Conflict(shop, () => shop.Refund(payment), RefusalCodes.PaymentNotRefundable, "payment");
    }

    [Fact]
    [Shows("refusals.payment_not_refundable")]
    public void Only_completed_payments_are_refunded()
    {
        var authorized = shop.Pay(1_000, isManual: true);

        Refused.Conflict(shop, () => shop.Refund(authorized), RefusalCodes.PaymentNotRefundable, "payment");
        Refused.NotFound(shop, () => shop.Engine.Refunds.Create(new NewRefund("pay_x")), "payment");
    }

    private (AccountRecord Account, PaymentRecord Payment) Earned(
        long amount, Award? award = null, long? cap = null, int? expiryMonths = null)
    {
        var program = shop.Program(expiryMonths);
        var account = shop.Enrol(program);
        shop.Rule(program, award, cap: cap);
        return (account, shop.Pay(amount));
    }

    [Fact]
    public void Of_points_that_make_a_tier_a_refund_takes_its_part_and_no_more()
    {
        var tiered = shop.Program(tiers: Shop.SpendTiers(null, QualifyOn.Points));
        var member = shop.Enrol(tiered);
        shop.Rule(tiered, multiplier: 100);
        var payment = shop.Pay(100_000); // 100,000 points, and silver begins at 50,000
        Assert.Equal("silver", shop.Now(member).Tier);

        shop.Refund(payment, 30_000);
        Assert.Equal("silver", shop.Now(member).Tier);

        shop.Refund(payment, 30_000);
        Assert.Equal("member", shop.Now(member).Tier);
    }

    [Fact]
    public void What_other_lots_lost_to_time_is_not_counted_against_the_payment()
    {
        var expiring = shop.Program(expiryMonths: 12);
        var member = shop.Enrol(expiring);
        shop.Rule(expiring);
        shop.Give(member, 10);
        shop.GoTo("2026-03-05T09:00:00Z");
        var payment = shop.Pay(10_000);

        shop.GoTo("2027-02-01T00:00:00Z"); // the ten have expired, the hundred have not
        shop.Refund(payment);

        Assert.Equal([10, 100, -10, -100], shop.Amounts(member));
    }
}
