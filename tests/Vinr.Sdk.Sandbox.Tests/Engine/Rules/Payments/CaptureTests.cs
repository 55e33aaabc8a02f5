using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

public class CaptureTests
{
    private readonly Shop shop = new();
    private readonly AccountRecord account;

    public CaptureTests()
    {
        var program = shop.Program(tiers: Shop.SpendTiers());
        account = shop.Enrol(program);
        shop.Rule(program);
    }

    [Fact]
    [Shows("payments.partial_capture")]
    [Shows("payments.earns_captured")]
    public void A_part_can_be_captured_and_only_that_earns_and_can_be_refunded()
    {
        var payment = shop.Pay(10_000, isManual: true);

        payment = shop.Engine.Payments.Capture(payment.Id, 4_000);

        Assert.Equal((PaymentState.Completed, 10_000, 4_000, 0), (payment.State, payment.Amount, payment.AmountCaptured, payment.AmountCapturable));
        Assert.Equal(40, shop.Balance(account));
        Assert.Equal(4_000, shop.Now(account).Activity.Sum(day => day.Spend));
        Refused.Conflict(shop, () => shop.Refund(payment, 4_001), RefusalCodes.AmountTooLarge, "amount");
        Assert.Equal(4_000, shop.Refund(payment).Amount);
        Assert.Equal((PaymentState.Refunded, 0), (shop.Now(payment).State, shop.Balance(account)));
    }

    [Fact]
    public void A_clawback_counts_from_what_was_captured()
    {
        var payment = shop.Engine.Payments.Capture(shop.Pay(10_000, isManual: true).Id, 4_000);

        shop.Refund(payment, 1_000);

        Assert.Equal([40, -10], shop.Amounts(account));
    }

    [Fact]
    [Shows("payments.one_capture")]
    [Shows("refusals.payment_not_capturable")]
    [Shows("refusals.amount_too_large")]
    public void No_more_is_captured_than_was_authorized_and_only_once()
    {
        var payment = shop.Pay(10_000, isManual: true);

        Refused.Conflict(shop, () => shop.Engine.Payments.Capture(payment.Id, 10_001), RefusalCodes.AmountTooLarge, "amount");
        Refused.Invalid(shop, () => shop.Engine.Payments.Capture(payment.Id, 0), "amount");
        shop.Engine.Payments.Capture(payment.Id, 1);
        Refused.Conflict(shop, () => shop.Engine.Payments.Capture(payment.Id, 1), RefusalCodes.PaymentNotCapturable);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Shows("payments.capture_delay")]
    public void Time_captures_what_has_a_delay(bool isManual)
    {
        var payment = shop.Pay(10_000, isManual: isManual, captureDelay: 24);
        Assert.Equal((PaymentState.Authorized, 10_000), (payment.State, payment.AmountCapturable));

        shop.GoTo("2026-01-06T08:59:59Z");
        Assert.Equal(PaymentState.Authorized, shop.Now(payment).State);
        shop.GoTo("2026-01-06T10:00:00Z");

        payment = shop.Now(payment);
        Assert.Equal((PaymentState.Completed, Shop.At("2026-01-06T09:00:00Z")), (payment.State, payment.Completed));
        Assert.Equal(100, shop.Balance(account));
    }

    [Fact]
    public void What_is_cancelled_or_captured_before_is_not_captured_by_time()
    {
        var (cancelled, captured) = (shop.Pay(10_000, captureDelay: 24), shop.Pay(10_000, captureDelay: 24));
        shop.Engine.Payments.Cancel(cancelled.Id);
        shop.Engine.Payments.Capture(captured.Id, 5_000);

        shop.GoTo("2026-01-08T00:00:00Z");

        Assert.Equal((PaymentState.Cancelled, 5_000), (shop.Now(cancelled).State, shop.Now(captured).AmountCaptured));
        Assert.Equal(50, shop.Balance(account));
    }
}
