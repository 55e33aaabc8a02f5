using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

public class PendingPaymentTests
{
    private readonly Shop shop = new();
    private readonly ProgramRecord program;
    private readonly AccountRecord account;

    public PendingPaymentTests()
    {
        program = shop.Program();
        account = shop.Enrol(program);
        shop.Rule(program);
    }

    [Fact]
    [Shows("payments.pending")]
    public void A_payment_without_a_method_waits_for_its_customer_and_earns_nothing_yet()
    {
        var payment = shop.Wait(1_000);

        Assert.Equal((PaymentState.Pending, null), (payment.State, payment.PaymentMethod));
        Assert.Equal(shop.Clock.GetUtcNow().AddHours(24), payment.ExpiresAt);
        Assert.Equal(0, shop.Balance(account));
        Assert.DoesNotContain(shop.Events(), happened => happened.Type == EventTypes.PaymentCompleted);
    }

    [Fact]
    [Shows("payments.pending")]
    public void Its_customer_pays_at_the_page_and_it_earns()
    {
        var payment = shop.PayAtPage(shop.Wait(1_000).Id, "4242 4242 4242 4242");

        Assert.Equal((PaymentState.Completed, 1_000, "pm_card_visa"), (payment.State, payment.AmountCaptured, payment.PaymentMethod));
        Assert.Equal(10, shop.Balance(account));
        Refused.Conflict(shop, () => shop.PayAtPage(payment.Id), RefusalCodes.PaymentNotPayable);
    }

    [Theory]
    [InlineData(TestCards.Declined, "card_declined", false)]
    [InlineData(TestCards.InsufficientFunds, "insufficient_funds", true)]
    [Shows("payments.page_decline")]
    [Shows("payments.test_cards")]
    [Shows("payments.failure")]
    public void A_decline_at_the_page_leaves_it_pending_for_the_next_card(string card, string code, bool retryable)
    {
        var events = shop.Events().Count;
        var payment = shop.PayAtPage(shop.Wait(1_000).Id, card);

        Assert.Equal((PaymentState.Pending, code, "issuer_declined", retryable), (payment.State, payment.Failure!.Code, payment.Failure.Category, payment.Failure.Retryable));
        Assert.Equal([EventTypes.PaymentCreated], shop.Events().Skip(events).Select(happened => happened.Type));

        payment = shop.PayAtPage(payment.Id);
        Assert.Equal((PaymentState.Completed, null), (payment.State, payment.Failure));
    }

    [Fact]
    [Shows("payments.requires_authentication")]
    [Shows("payments.test_cards")]
    public void A_card_may_ask_for_authentication()
    {
        var payment = shop.PayAtPage(shop.Wait(1_000).Id, TestCards.AsksForAuthentication);
        Assert.Equal((PaymentState.RequiresAuthentication, 0), (payment.State, shop.Balance(account)));
        Assert.Equal(EventTypes.PaymentRequiresAuthentication, shop.Events()[^1].Type);

        payment = shop.Engine.Checkouts.Authenticate(payment.Id, succeeds: true);

        Assert.Equal((PaymentState.Completed, 10), (payment.State, shop.Balance(account)));
    }

    [Fact]
    public void Who_cannot_authenticate_may_try_another_card()
    {
        var payment = shop.PayAtPage(shop.Wait(1_000).Id, TestCards.AsksForAuthentication);

        payment = shop.Engine.Checkouts.Authenticate(payment.Id, succeeds: false);

        Assert.Equal((PaymentState.Pending, "authentication_required", "authentication_failed"), (payment.State, payment.Failure!.Code, payment.Failure.Category));
        Refused.Conflict(shop, () => shop.Engine.Checkouts.Authenticate(payment.Id, succeeds: true), RefusalCodes.PaymentNotPayable);
        Assert.Equal(PaymentState.Completed, shop.PayAtPage(payment.Id).State);
    }

    [Fact]
    public void Another_card_may_be_tried_while_one_asks_for_authentication()
    {
        var payment = shop.PayAtPage(shop.Wait(1_000).Id, TestCards.AsksForAuthentication);

        Assert.Equal(PaymentState.Completed, shop.PayAtPage(payment.Id).State);
    }

    [Fact]
    [Shows("payments.test_methods")]
    public void A_charge_may_ask_for_authentication_too()
    {
        var payment = shop.Pay(1_000, method: "pm_card_authentication_required");

        Assert.Equal(PaymentState.RequiresAuthentication, payment.State);
        Assert.NotNull(payment.ExpiresAt);
        Assert.Equal(PaymentState.Completed, shop.Engine.Checkouts.Authenticate(payment.Id, succeeds: true).State);
    }

    [Fact]
    public void With_manual_capture_paying_authorizes()
    {
        var payment = shop.PayAtPage(shop.Wait(1_000, isManual: true).Id);

        Assert.Equal((PaymentState.Authorized, 1_000, 0), (payment.State, payment.AmountCapturable, shop.Balance(account)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(TestCards.AsksForAuthentication)]
    [Shows("payments.cancel")]
    public void A_pending_payment_can_be_cancelled_and_lets_its_redemption_go(string? card)
    {
        shop.Give(account, 100);
        var redemption = shop.Redeem(account, shop.Reward(program));
        var payment = shop.Wait(1_000, redemption.DiscountId);
        if (card is not null) shop.PayAtPage(payment.Id, card);

        Assert.Equal(PaymentState.Cancelled, shop.Engine.Payments.Cancel(payment.Id).State);

        Assert.Equal((RedemptionState.Released, 100), (shop.Now(redemption).State, shop.Balance(account)));
        Assert.Equal([EventTypes.PaymentCancelled, EventTypes.RewardUnlocked], shop.Events().TakeLast(2).Select(happened => happened.Type));
        Refused.Conflict(shop, () => shop.PayAtPage(payment.Id), RefusalCodes.PaymentNotPayable);
    }

    [Fact]
    public void A_pending_payment_holds_its_redemption_through_declines()
    {
        shop.Give(account, 100);
        var redemption = shop.Redeem(account, shop.Reward(program));
        var payment = shop.PayAtPage(shop.Wait(1_000, redemption.DiscountId).Id, TestCards.Declined);

        Assert.Equal((RedemptionState.Pending, payment.Id), (shop.Now(redemption).State, shop.Now(redemption).Payment));
        Refused.Conflict(shop, () => shop.Engine.Redemptions.Release(redemption.Id), RefusalCodes.RedemptionNotReleasable);
        Refused.Conflict(shop, () => shop.Pay(500, discount: redemption.DiscountId), RefusalCodes.RedemptionAlreadyUsed, "discountId");

        shop.PayAtPage(payment.Id);
        Assert.Equal(RedemptionState.Applied, shop.Now(redemption).State);
    }

    [Fact]
    [Shows("payments.expiry")]
    [Shows("redemptions.points_back")]
    public void A_payment_that_nobody_pays_expires_after_a_day()
    {
        shop.Give(account, 100);
        var redemption = shop.Redeem(account, shop.Reward(program));
        var payment = shop.Wait(1_000, redemption.DiscountId);

        shop.GoTo("2026-01-06T08:59:59Z");
        Assert.Equal(PaymentState.Pending, shop.Now(payment).State);
        shop.GoTo("2026-01-06T09:00:00Z");

        Assert.Equal(PaymentState.Expired, shop.Now(payment).State);
        Assert.Equal((RedemptionState.Released, 100), (shop.Now(redemption).State, shop.Balance(account)));
        Assert.Single(shop.Events(EventTypes.PaymentExpired));
        Refused.Conflict(shop, () => shop.PayAtPage(payment.Id), RefusalCodes.PaymentNotPayable);
        Refused.Conflict(shop, () => shop.Engine.Payments.Cancel(payment.Id), RefusalCodes.PaymentNotCancellable);
    }

    [Fact]
    public void A_payment_that_was_paid_does_not_expire()
    {
        var payment = shop.PayAtPage(shop.Wait(1_000).Id);

        shop.GoTo("2026-03-01T00:00:00Z");

        Assert.Equal(PaymentState.Completed, shop.Now(payment).State);
        Assert.Empty(shop.Events(EventTypes.PaymentExpired));
    }

    [Fact]
    public void Nobody_pays_with_what_is_no_test_card()
    {
        var payment = shop.Wait(1_000);

        foreach (var card in new[] { "", "4242", "4242-4242-4242-4242", "4111111111111111" })
            Refused.Invalid(shop, () => shop.PayAtPage(payment.Id, card), "card");
        Refused.Invalid(shop, () => shop.PayAtPage(payment.Id, promoCode: "SPRING"), "promoCode");
        Refused.NotFound(shop, () => shop.PayAtPage("pay_x"));
    }

    [Fact]
    public void The_last_day_of_the_calendar_has_pending_payments_too()
    {
        shop.GoTo("9999-12-31T23:59:59Z");

        Assert.Equal(DateTimeOffset.MaxValue, shop.Wait(1_000).ExpiresAt);
    }
}
