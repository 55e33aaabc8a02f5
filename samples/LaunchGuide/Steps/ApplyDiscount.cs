using Vinr.Sdk;
using Vinr.Sdk.Loyalty;

namespace LaunchGuide;

internal sealed class ApplyDiscount : Step
{
    public override string Title => "Apply the discount to the next purchase";

    public override string Words => "redemption.discountId → apply to the payment/checkout session. A cart of €45 is charged €40, and €40 earn.";

    public override async Task PlayAsync(Story story, Notes notes)
    {
        var (vinr, stage, customer, cardOnFile) = (story.Vinr, story.Stage, story.Customer, story.Stage.CardOnFile);
        var (redemption, (cart, attempt)) = (story.Redemption, story.Cart);

        #region shown
        var off = redemption.Discount?.Amount ?? 0;          // €5
        var payment = await vinr.Payments.CreateAsync(
            new()
            {
                Amount = 4_500 - off,                        // €45 − €5
                Currency = "EUR",
                Customer = customer,
                DiscountId = redemption.DiscountId,
                PaymentMethod = cardOnFile,
                ReturnUrl = "https://shop.example/thanks",
            },
            new() { IdempotencyKey = IdempotencyKey.For("pay", cart, attempt) });

        // Declined on the page? The next card can pay; the discount is kept.
        // Cancelled, expired, or a declined card on file? The points come back.
        // The shop counts a new attempt, and redeems and pays with its keys.
        payment = await stage.CustomerPaysAsync(payment);
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
