using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

public class SessionTests
{
    private readonly Shop shop = new();
    private readonly ProgramRecord program;
    private readonly AccountRecord account;

    public SessionTests()
    {
        program = shop.Program();
        account = shop.Enrol(program);
        shop.Rule(program);
        shop.Give(account, 1_000);
    }

    [Fact]
    [Shows("checkouts.payment")]
    [Shows("checkouts.session")]
    public void Its_customer_pays_the_amount_and_it_earns()
    {
        var session = shop.Session(4_500);
        Assert.Equal(PaymentState.Pending, Payment(session).State);

        var payment = shop.PayAtPage(session.Id);

        Assert.Equal((session.Payment, PaymentState.Completed, 4_500), (payment.Id, payment.State, payment.AmountCaptured));
        Assert.Equal(1_045, shop.Balance(account));
    }

    [Fact]
    public void A_discount_on_it_is_taken_off_and_only_the_rest_earns()
    {
        var redemption = shop.Redeem(account, shop.Reward(program));
        var session = shop.Session(4_500, redemption.DiscountId);
        Assert.Equal(session.Payment, shop.Now(redemption).Payment);

        var payment = shop.PayAtPage(session.Id);

        Assert.Equal((4_000, RedemptionState.Applied), (payment.AmountCaptured, shop.Now(redemption).State));
        Assert.Equal(940, shop.Balance(account));
    }

    [Fact]
    public void A_discount_larger_than_the_amount_leaves_nothing_to_charge_and_the_customer_still_confirms()
    {
        var redemption = shop.Redeem(account, shop.Reward(program));
        var session = shop.Session(300, redemption.Discount!.Code);
        Assert.Equal(PaymentState.Pending, Payment(session).State);

        var payment = shop.PayAtPage(session.Id, card: "");

        Assert.Equal((PaymentState.Completed, 0), (payment.State, payment.AmountCaptured));
        Assert.Equal(RedemptionState.Applied, shop.Now(redemption).State);
    }

    [Theory]
    [InlineData("SPRING", 4_050)]
    [InlineData(" spring ", 4_050)]
    [InlineData("TEN", 3_500)]
    [Shows("checkouts.promo_code")]
    public void A_promo_code_takes_off_what_it_says(string typed, long charged)
    {
        var session = shop.Session(4_500, null, Shop.Customer, new("Spring", 10, IsPercentage: true), new("TEN", 1_000, IsPercentage: false));

        Assert.Equal(charged, shop.Engine.Checkouts.Quote(session.Id, typed).Amount);
        Assert.Equal(4_500, Payment(session).Amount);
        Assert.Equal(charged, shop.PayAtPage(session.Id, promoCode: typed).AmountCaptured);
    }

    [Fact]
    public void Fractions_of_a_discount_are_the_customers_and_no_discount_goes_below_nothing()
    {
        var session = shop.Session(999, null, Shop.Customer, new("THIRD", 33.3m, IsPercentage: true), new("ALL", 5_000, IsPercentage: false));

        Assert.Equal(666, shop.Engine.Checkouts.Quote(session.Id, "THIRD").Amount);
        Assert.Equal(0, shop.Engine.Checkouts.Quote(session.Id, "ALL").Amount);
    }

    [Fact]
    [Shows("checkouts.redemption_code")]
    public void Paying_with_a_redemptions_code_applies_the_redemption()
    {
        var redemption = shop.Redeem(account, shop.Reward(program));
        var session = shop.Session(4_500, null, Shop.Customer, new PromoCode(redemption.Discount!.Code, 500, IsPercentage: false));

        var payment = shop.PayAtPage(session.Id, promoCode: redemption.Discount.Code.ToLowerInvariant());

        Assert.Equal((4_000, redemption.DiscountId), (payment.AmountCaptured, payment.DiscountId));
        Assert.Equal((RedemptionState.Applied, payment.Id), (shop.Now(redemption).State, shop.Now(redemption).Payment));
    }

    [Fact]
    public void Who_pays_without_the_code_after_a_decline_with_it_keeps_the_redemption()
    {
        var redemption = shop.Redeem(account, shop.Reward(program));
        var session = shop.Session(4_500, null, Shop.Customer, new PromoCode(redemption.Discount!.Code, 500, IsPercentage: false));

        var declined = shop.PayAtPage(session.Id, TestCards.Declined, redemption.Discount.Code);
        Assert.Equal((4_000, session.Payment), (declined.Amount, shop.Now(redemption).Payment));
        var payment = shop.PayAtPage(session.Id);

        Assert.Equal((4_500, null), (payment.AmountCaptured, payment.DiscountId));
        Assert.Equal((RedemptionState.Pending, null), (shop.Now(redemption).State, shop.Now(redemption).Payment));
        Assert.Equal(RedemptionState.Released, shop.Engine.Redemptions.Release(redemption.Id).State);
    }

    [Fact]
    public void A_redemption_is_used_by_its_own_member_here_too()
    {
        var redemption = shop.Redeem(account, shop.Reward(program));
        var guest = shop.Session(4_500, null, null, new PromoCode(redemption.Discount!.Code, 500, IsPercentage: false));

        Refused.Conflict(shop, () => shop.PayAtPage(guest.Id, promoCode: redemption.Discount.Code), RefusalCodes.RedemptionNotUsable, "discountId");
        Refused.Conflict(shop, () => shop.Session(4_500, redemption.DiscountId, customer: null), RefusalCodes.RedemptionNotUsable, "discountId");
        Assert.Equal(4_500, shop.PayAtPage(guest.Id).AmountCaptured);
    }

    [Fact]
    [Shows("checkouts.redemption_code")]
    public void A_payment_takes_one_redemption()
    {
        var reward = shop.Reward(program);
        var (first, second) = (shop.Redeem(account, reward), shop.Redeem(account, reward));
        var session = shop.Session(
            4_500, first.DiscountId, Shop.Customer, new(second.Discount!.Code, 500, IsPercentage: false), new("TEN", 10, IsPercentage: true));

        Refused.Conflict(shop, () => shop.PayAtPage(session.Id, promoCode: second.Discount.Code), RefusalCodes.RedemptionNotUsable, "promoCode");
        Assert.Equal(3_600, shop.PayAtPage(session.Id, promoCode: "TEN").AmountCaptured);
    }

    [Fact]
    [Shows("checkouts.payment")]
    public void A_session_that_nobody_pays_expires_and_gives_the_redemption_back()
    {
        var redemption = shop.Redeem(account, shop.Reward(program));
        var session = shop.Session(300, redemption.DiscountId);

        shop.GoTo("2026-01-06T09:00:00Z");

        Assert.Equal((PaymentState.Expired, RedemptionState.Released), (Payment(session).State, shop.Now(redemption).State));
        Refused.Conflict(shop, () => shop.PayAtPage(session.Id), RefusalCodes.PaymentNotPayable);
    }

    [Fact]
    public void Its_customer_may_go_away()
    {
        var redemption = shop.Redeem(account, shop.Reward(program));
        var session = shop.Session(4_500, redemption.DiscountId);

        Assert.Equal(PaymentState.Cancelled, shop.Engine.Checkouts.Cancel(session.Id).State);

        Assert.Equal(RedemptionState.Released, shop.Now(redemption).State);
        Refused.Conflict(shop, () => shop.Engine.Checkouts.Cancel(session.Id), RefusalCodes.PaymentNotPayable);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        var session = shop.Session(4_500);

        Refused.Invalid(shop, () => shop.PayAtPage(session.Id, promoCode: "SPRING"), "promoCode");
        Refused.Invalid(shop, () => shop.Session(0), "amount");
        Refused.NotFound(shop, () => shop.Session(1, customer: "cust_x"), "customer");
        Refused.Conflict(shop, () => shop.Session(1, "disc_x"), RefusalCodes.RedemptionNotUsable, "discountId");
        Refused.NotFound(shop, () => shop.Engine.Checkouts.Retrieve("cs_x"));
    }

    private PaymentRecord Payment(CheckoutSessionRecord session) => shop.Engine.Payments.Retrieve(session.Payment);
}
