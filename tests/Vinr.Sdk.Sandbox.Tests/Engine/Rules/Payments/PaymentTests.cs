using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

public class PaymentTests
{
    private readonly Shop shop = new();

    [Fact]
    [Shows("payments.at_once")]
    [Shows("payments.processing")]
    public void Automatic_capture_completes_at_once()
    {
        var payment = shop.Pay(1_000);

        Assert.Equal((PaymentState.Completed, shop.Clock.GetUtcNow()), (payment.State, payment.Completed));
        Assert.Equal(payment, shop.Now(payment));
        Assert.Equal([EventTypes.PaymentCreated, EventTypes.PaymentProcessing, EventTypes.PaymentCompleted], shop.Events().Select(e => e.Type));
        Assert.Equal([PaymentState.Pending, PaymentState.Processing, PaymentState.Completed], shop.Events().Select(e => ((PaymentRecord)e.Data).State));
    }

    [Fact]
    [Shows("payments.capture")]
    public void Manual_capture_waits_and_earns_when_captured()
    {
        var program = shop.Program();
        var account = shop.Enrol(program);
        shop.Rule(program);
        var payment = shop.Pay(1_000, isManual: true);
        Assert.Equal((PaymentState.Authorized, 0), (payment.State, shop.Balance(account)));

        payment = shop.Engine.Payments.Capture(payment.Id);

        Assert.Equal((PaymentState.Completed, 10), (payment.State, shop.Balance(account)));
        Refused.Conflict(shop, () => shop.Engine.Payments.Capture(payment.Id), RefusalCodes.PaymentNotCapturable);
        Refused.Conflict(shop, () => shop.Engine.Payments.Cancel(payment.Id), RefusalCodes.PaymentNotCancellable);
    }

    [Fact]
    [Shows("payments.cancel")]
    [Shows("refusals.payment_not_cancellable")]
    public void A_cancelled_payment_earns_nothing_and_stays_cancelled()
    {
        var payment = shop.Pay(1_000, isManual: true);

        Assert.Equal(PaymentState.Cancelled, shop.Engine.Payments.Cancel(payment.Id).State);

        Refused.Conflict(shop, () => shop.Engine.Payments.Capture(payment.Id), RefusalCodes.PaymentNotCapturable);
        Assert.Equal(
            [EventTypes.PaymentCreated, EventTypes.PaymentAuthorized, EventTypes.PaymentCancelled],
            shop.Events().Select(e => e.Type));
    }

    [Fact]
    [Shows("payments.at_once")]
    [Shows("refusals.card_declined")]
    public void A_declined_payment_is_refused_and_kept_as_failed()
    {
        var program = shop.Program();
        var account = shop.Enrol(program);
        shop.Rule(program);

        var refusal = Assert.Throws<EngineRefusal>(() => shop.Pay(1_000, method: "pm_card_declined"));

        Assert.Equal((RefusalKind.Declined, RefusalCodes.CardDeclined), (refusal.Kind, refusal.Code));
        Assert.Equal(PaymentState.Failed, shop.Engine.Payments.Retrieve(refusal.Resource!).State);
        Assert.Equal(EventTypes.PaymentFailed, shop.Events()[^1].Type);
        Assert.Equal(0, shop.Balance(account));
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Refused.Invalid(shop, () => shop.Pay(0), "amount");
        Refused.Invalid(shop, () => shop.Pay(-1, discount: "disc_x"), "amount");
        Refused.Invalid(shop, () => shop.Pay(1, "EURO"), "currency");
        Refused.NotFound(shop, () => shop.Pay(1, customer: "cust_x"), "customer");
        Refused.NotFound(shop, () => shop.Engine.Payments.Capture("pay_x"));
    }

    [Fact]
    [Shows("payments.nothing_to_charge")]
    public void A_discount_may_leave_nothing_to_charge()
    {
        var program = shop.Program();
        var account = shop.Enrol(program);
        shop.Rule(program, new FixedAward(5));
        shop.Give(account, 100);
        var redemption = shop.Redeem(account, shop.Reward(program));

        var payment = shop.Pay(0, discount: redemption.DiscountId);

        Assert.Equal((PaymentState.Completed, RedemptionState.Applied), (payment.State, shop.Now(redemption).State));
        Assert.Equal([100, -100], shop.Amounts(account));
        Refused.Conflict(shop, () => shop.Refund(payment), RefusalCodes.PaymentNotRefundable, "payment");
    }
}
