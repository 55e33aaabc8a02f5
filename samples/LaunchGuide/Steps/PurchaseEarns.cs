using Vinr.Sdk;

namespace LaunchGuide;

internal sealed class PurchaseEarns : Step
{
    public override string Title => "A purchase earns points";

    public override string Words =>
        "For points to be awarded, the payment must be linked to the member: pass the customer when you create the payment.";

    public override async Task PlayAsync(Story story, Notes notes)
    {
        var (vinr, customer) = (story.Vinr, story.Customer);
        var (order, attempt) = story.NextOrder();

        #region shown
        var payment = await vinr.Payments.CreateAsync(
            new()
            {
                Amount = 15_000,
                Currency = "EUR",
                Customer = customer,
                PaymentMethod = "pm_card_visa",
            },
            new() { IdempotencyKey = IdempotencyKey.For("pay", order, attempt) });
        #endregion

        var earned = await story.ReadMemberAsync(expected: 150);
        payment = await story.Vinr.Payments.RetrieveAsync(payment.Id);
        notes.Answer("payment", payment.Id);
        notes.Answer("amount", Euros.Of(payment.Amount));
        notes.Answer("status", payment.Status.ToString());
        notes.Expect("the payment is completed", PaymentStatus.Completed, payment.Status);
        notes.Expect("€150 earns 150 points", 150, earned);
    }
}
