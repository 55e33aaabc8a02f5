using System.Reflection;
using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

/// <summary>Every refusal says which rule refused, names what is at fault, and says how to proceed.</summary>
public class RefusalMessageTests
{
    private static readonly Dictionary<string, Action<Shop>[]> Provoked = new()
    {
        [RefusalCodes.AccountAlreadyExists] = [shop => { var program = shop.Program(); shop.Enrol(program); shop.Enrol(program); }],
        [RefusalCodes.AccountClosed] = [shop => { var account = shop.Enrol(shop.Program()); shop.Close(account); shop.Give(account, 1); }],
        [RefusalCodes.AmountTooLarge] = [shop => shop.Refund(shop.Pay(100), 101), shop => shop.Engine.Payments.Capture(shop.Pay(100, isManual: true).Id, 101)],
        [RefusalCodes.CardDeclined] = [shop => shop.Pay(100, method: "pm_card_declined")],
        [RefusalCodes.InsufficientPoints] =
        [
            shop => { var program = shop.Program(); shop.Redeem(shop.Enrol(program), shop.Reward(program)); },
            shop => shop.Give(shop.Enrol(shop.Program()), -1),
        ],
        [RefusalCodes.OfferNotPublishable] =
        [
            shop => shop.Engine.Offers.Publish(shop.Offer(null).Id),
            shop => shop.Offer(null, period: new Period(null, Shop.At("2025-01-01T00:00:00Z"))),
        ],
        [RefusalCodes.ParameterInvalid] =
        [
            shop => shop.Pay(0),
            shop => shop.Pay(1, "euros"),
            shop => shop.Engine.Checkouts.Pay(shop.Pay(100, method: null).Id, "4242", null),
            shop => shop.Engine.Checkouts.Pay(shop.Pay(100, method: null).Id, TestCards.Pays, "SPRING"),
        ],
        [RefusalCodes.ParameterMissing] = [shop => shop.Engine.Rewards.Create(new() { Program = "", Name = "A", Cost = 1, Benefit = new("x") })],
        [RefusalCodes.PaymentNotCancellable] = [shop => shop.Engine.Payments.Cancel(shop.Pay(100).Id)],
        [RefusalCodes.PaymentNotCapturable] = [shop => shop.Engine.Payments.Capture(shop.Pay(100).Id)],
        [RefusalCodes.PaymentNotPayable] =
        [
            shop => shop.Engine.Checkouts.Pay(shop.Pay(100).Id, TestCards.Pays, null),
            shop => shop.Engine.Checkouts.Authenticate(shop.Pay(100, method: null).Id, succeeds: true),
        ],
        [RefusalCodes.PaymentNotRefundable] =
        [
            shop => shop.Refund(shop.Pay(100, method: null)),
            shop => { var payment = shop.Pay(100); shop.Refund(payment); shop.Refund(payment); },
            shop => shop.Refund(shop.Pay(100, isManual: true)),
            shop => shop.Refund(shop.Engine.Payments.Cancel(shop.Pay(100, isManual: true).Id)),
        ],
        [RefusalCodes.ProgramMismatch] = [shop => shop.Redeem(shop.Enrol(shop.Program()), shop.Reward(shop.Program()))],
        [RefusalCodes.RedemptionAlreadyUsed] = [shop => { var redemption = Redeemed(shop); Use(shop, redemption); Use(shop, redemption); }],
        [RefusalCodes.RedemptionNotReleasable] =
        [
            shop => { var redemption = Redeemed(shop); Use(shop, redemption); Release(shop, redemption); },
            shop => { var redemption = Redeemed(shop); Release(shop, redemption); Release(shop, redemption); },
            shop => { var redemption = Redeemed(shop); shop.Pay(1, discount: redemption.DiscountId, isManual: true); Release(shop, redemption); },
        ],
        [RefusalCodes.RedemptionNotUsable] =
        [
            shop => shop.Pay(100, discount: "disc_0"),
            shop => { var redemption = Redeemed(shop); Release(shop, redemption); Use(shop, redemption); },
            shop => shop.Pay(100, customer: null, discount: Redeemed(shop).DiscountId),
            shop => shop.Pay(100, "USD", discount: Redeemed(shop).DiscountId),
        ],
        [RefusalCodes.ReferralNotUsable] =
        [
            shop => { var referral = shop.Referral(shop.Enrol(shop.Program())); shop.EnrolWith(referral); shop.EnrolWith(referral); },
        ],
        [RefusalCodes.ResourceMissing] = [shop => shop.Engine.Rewards.Retrieve("rwd_0"), shop => shop.Pay(100, customer: "cust_0")],
        [RefusalCodes.RewardInactive] = [shop => RedeemChanged(shop, new RewardChanges { Active = false })],
        [RefusalCodes.RewardOutOfStock] = [shop => RedeemChanged(shop, new RewardChanges { Inventory = 0 })],
    };

    public static TheoryData<string> Codes => [.. Provoked.Keys];

    [Fact]
    public void Every_code_is_looked_at() => Assert.Equal(
        typeof(RefusalCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).Order(),
        Provoked.Keys.Order());

    [Theory]
    [MemberData(nameof(Codes))]
    [Shows("refusals.offer_not_publishable")]
    [Shows("refusals.payment_not_payable")]
    public void A_refusal_names_what_is_at_fault_and_says_how_to_proceed(string code)
    {
        foreach (var provoke in Provoked[code])
        {
            var refusal = Assert.Throws<EngineRefusal>(() => provoke(new Shop()));

            Assert.Equal(code, refusal.Code);
            // What refused, a colon, what to do about it.
            Assert.Matches(refusal.Kind == RefusalKind.Invalid ? "^'.+' (must|is required: send it).+" : @"^[A-Z][^:]+[^: ]: .{10,}\.", refusal.Message + " ");
            Assert.Contains(refusal.Resource ?? refusal.Param!, refusal.Message, StringComparison.Ordinal);
        }
    }

    private static RedemptionRecord Redeemed(Shop shop)
    {
        var program = shop.Program();
        var account = shop.Enrol(program);
        shop.Give(account, 100);
        return shop.Redeem(account, shop.Reward(program));
    }

    private static void RedeemChanged(Shop shop, RewardChanges changes)
    {
        var program = shop.Program();
        var reward = shop.Reward(program);
        shop.Engine.Rewards.Update(reward.Id, changes);
        shop.Redeem(shop.Enrol(program), reward);
    }

    private static void Use(Shop shop, RedemptionRecord redemption) => shop.Pay(100, discount: redemption.DiscountId);

    private static void Release(Shop shop, RedemptionRecord redemption) => shop.Engine.Redemptions.Release(redemption.Id);
}
