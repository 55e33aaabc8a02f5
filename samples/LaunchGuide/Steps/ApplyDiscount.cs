using Vinr.Sdk;
using Vinr.Sdk.Loyalty;

namespace LaunchGuide;

internal sealed class ApplyDiscount : Step
{
    public override string Title => "Apply the discount to the next purchase";

    public override string Words => "redemption.discountId → apply to the payment/checkout session. A cart of €45 is charged €40, and €40 earn.";

    public override async Task PlayAsync(Story story, Notes notes)
    {
        var (vinr, customer, redemption) = (story.Vinr, story.Customer, story.Redemption);
        var (cart, attempt) = story.Cart;

        #region shown
        // Declined? The points come back. The shop then counts a new attempt,
        // and redeems and pays anew with its keys: the old ones answer as before.
        var off = redemption.Discount?.Amount ?? 0;          // €5
        var payment = await vinr.Payments.CreateAsync(
            new()
            {
                Amount = 4_500 - off,                        // €45 − €5
                Currency = "EUR",
                Customer = customer,
                DiscountId = redemption.DiscountId,
                PaymentMethod = "pm_card_visa",
            },
            new() { IdempotencyKey = IdempotencyKey.For("pay", cart, attempt) });
        #endregion

        var earned = await story.ReadMemberAsync(expected: 40);
        payment = await vinr.Payments.RetrieveAsync(payment.Id);
        redemption = await vinr.Loyalty.Redemptions.RetrieveAsync(redemption.Id);
        (story.DiscountedPurchase, story.Redemption) = (payment, redemption);
        notes.Answer("payment", payment.Id);
        notes.Answer("amount", Euros.Of(payment.Amount));
        notes.Answer("discountId", payment.DiscountId);
        notes.Answer("redemption", redemption.Status.ToString());
        notes.Expect("€45 − €5 = €40 are charged", (4_000L, PaymentStatus.Completed), (payment.Amount, payment.Status));
        notes.Expect("the redemption is applied", RedemptionStatus.Applied, redemption.Status);
        notes.Expect("€40 earns 40 points", 40, earned);
    }
}
