using Vinr.Sdk;

namespace LaunchGuide;

internal sealed class HandleRefunds : Step
{
    public override string Title => "Handle refunds";

    public override string Words =>
        "Confirm that refunds claw back awarded points: VINR does this automatically when the payment is linked.";

    public override async Task PlayAsync(Story story, Notes notes)
    {
        var (vinr, payment, attempt) = (story.Vinr, story.DiscountedPurchase, story.Cart.Attempt);

        #region shown
        var refund = await vinr.Refunds.CreateAsync(
            new() { Payment = payment.Id },                  // all of it
            new()
            {
                IdempotencyKey = IdempotencyKey.For("refund", payment.Id, attempt),
            });
        #endregion

        var change = await story.ReadMemberAsync(expected: -40);
        payment = await vinr.Payments.RetrieveAsync(payment.Id);
        notes.Answer("refund", refund.Id);
        notes.Answer("amount", Euros.Of(refund.Amount));
        notes.Answer("payment", payment.Status.ToString());
        notes.Expect("the whole €40 goes back", 4_000, refund.Amount);
        notes.Expect("the payment is refunded", PaymentStatus.Refunded, payment.Status);
        notes.Expect("the 40 points that it earned are clawed back", -40, change);
    }
}
