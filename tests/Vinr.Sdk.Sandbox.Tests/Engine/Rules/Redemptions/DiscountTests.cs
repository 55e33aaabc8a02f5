using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

/// <summary>Whose discount it is, and what it can be used on.</summary>
public class DiscountTests
{
    private readonly Shop shop = new();
    private readonly ProgramRecord program;
    private readonly AccountRecord account;

    public DiscountTests()
    {
        program = shop.Program();
        account = shop.Enrol(program);
        shop.Give(account, 1_000);
    }

    [Fact]
    [Shows("redemptions.code")]
    public void The_code_is_taken_wherever_the_id_is()
    {
        var redemption = shop.Redeem(account, shop.Reward(program));

        var payment = shop.Pay(4_000, discount: redemption.Discount!.Code);

        Assert.Equal((redemption.DiscountId, RedemptionState.Applied), (payment.DiscountId, shop.Now(redemption).State));
        Refused.Conflict(shop, () => shop.Pay(4_000, discount: redemption.Discount.Code), RefusalCodes.RedemptionAlreadyUsed, "discountId");
        Refused.Conflict(shop, () => shop.Pay(4_000, discount: redemption.DiscountId), RefusalCodes.RedemptionAlreadyUsed, "discountId");
    }

    [Fact]
    [Shows("redemptions.own")]
    [Shows("refusals.redemption_not_usable")]
    public void A_discount_is_used_in_its_own_currency_only()
    {
        var redemption = shop.Redeem(account, shop.Reward(program));

        Refused.Conflict(shop, () => shop.Pay(4_000, "USD", discount: redemption.DiscountId), RefusalCodes.RedemptionNotUsable, "discountId");

        Assert.Equal((RedemptionState.Pending, null), (shop.Now(redemption).State, shop.Now(redemption).Payment));
        Assert.Equal(PaymentState.Completed, shop.Pay(4_000, "eur", discount: redemption.DiscountId).State);
    }

    [Fact]
    public void A_discount_in_percent_has_no_currency()
    {
        var redemption = shop.Redeem(account, Reward(new("discount_percent", Percent: 10)));

        Assert.Equal(PaymentState.Completed, shop.Pay(4_000, "USD", discount: redemption.DiscountId).State);
    }

    [Fact]
    [Shows("redemptions.own")]
    [Shows("refusals.redemption_not_usable")]
    public void A_discount_is_used_by_its_own_member_only()
    {
        var redemption = shop.Redeem(account, shop.Reward(program));
        var other = shop.NewCustomer();
        shop.Enrol(program, other);

        RefusedFor(redemption, customer: null, metadata: null);
        RefusedFor(redemption, customer: shop.NewCustomer(), metadata: null);
        RefusedFor(redemption, other, metadata: null);
        RefusedFor(redemption, other, metadata: account.Id);
        RefusedFor(redemption, customer: null, metadata: "loy_x");

        Assert.Equal(PaymentState.Completed, shop.Pay(4_000, customer: null, discount: redemption.DiscountId, metadataAccount: account.Id).State);
    }

    [Fact]
    [Shows("payments.nothing_to_charge")]
    public void A_discount_that_covers_all_completes_the_payment_with_nothing_to_charge()
    {
        foreach (var (method, isManual) in new[] { (null, false), (null, true), ("pm_card_declined", false) })
        {
            var redemption = shop.Redeem(account, shop.Reward(program));

            var payment = shop.Pay(0, discount: redemption.DiscountId, method: method, isManual: isManual);

            Assert.Equal((PaymentState.Completed, 0, RedemptionState.Applied), (payment.State, payment.AmountCaptured, shop.Now(redemption).State));
        }
    }

    [Fact]
    public void Nothing_to_charge_needs_a_discount_that_can_cover_all()
    {
        Refused.Invalid(shop, () => shop.Pay(0), "amount");
        var almost = shop.Redeem(account, Reward(new("discount_percent", Percent: 99)));
        Refused.Invalid(shop, () => shop.Pay(0, discount: almost.DiscountId), "amount");
        Assert.Equal(PaymentState.Completed, shop.Pay(0, discount: shop.Redeem(account, Reward(new("discount_percent", Percent: 100))).DiscountId).State);
    }

    [Theory]
    [InlineData("free_product")]
    [InlineData("partner")]
    [InlineData("hug")]
    [Shows("redemptions.no_discount")]
    public void What_is_no_discount_has_none_and_is_applied_at_once(string type)
    {
        var redemption = shop.Redeem(account, Reward(new(type)));

        Assert.Equal((RedemptionState.Applied, null, null), (redemption.State, redemption.DiscountId, redemption.Discount));
        Assert.Equal(redemption, Assert.Single(shop.Events(EventTypes.RedemptionCompleted)).Data);
        Refused.Conflict(shop, () => shop.Engine.Redemptions.Release(redemption.Id), RefusalCodes.RedemptionNotReleasable);
    }

    private void RefusedFor(RedemptionRecord redemption, string? customer, string? metadata) => Refused.Conflict(
        shop,
        () => shop.Pay(4_000, customer: customer, discount: redemption.DiscountId, metadataAccount: metadata),
        RefusalCodes.RedemptionNotUsable,
        "discountId");

    private RewardRecord Reward(RewardBenefit benefit) =>
        shop.Engine.Rewards.Create(new() { Program = program.Id, Name = "Something", Cost = 10, Benefit = benefit });

    [Theory]
    [InlineData(1_001, 12.5, 126)] // 125.125: a fraction of a cent is the customer's
    [InlineData(1_000, 12.5, 125)]
    [InlineData(1_000, 100, 1_000)]
    public void A_percentage_takes_its_part_and_a_fraction_more(long amount, double percent, long off) =>
        Assert.Equal(off, new Discount("C", Percent: (decimal)percent).Off(amount));

    [Fact]
    public void An_amount_takes_no_more_than_there_is()
    {
        Assert.Equal(500, new Discount("C", 500, "EUR").Off(501));
        Assert.Equal(499, new Discount("C", 500, "EUR").Off(499));
    }

    [Fact]
    public void Redemptions_are_listed_by_what_was_redeemed()
    {
        var redemption = shop.Redeem(account, shop.Reward(program));

        IReadOnlyList<RedemptionRecord> Of(RedeemableKind kind) => shop.Engine.Redemptions.List(new(Kind: kind), new()).Items;
        Assert.Equal([redemption], Of(RedeemableKind.Reward));
        Assert.Empty(Of(RedeemableKind.Coupon));
        Assert.Empty(Of(RedeemableKind.Offer));
    }
}
