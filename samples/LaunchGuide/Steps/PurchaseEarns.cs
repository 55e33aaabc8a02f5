using Vinr.Sdk;

namespace LaunchGuide;

internal sealed class PurchaseEarns : Step
{
    public override string Title => "A purchase earns points";

    public override string Words =>
        "For points to be awarded, the payment must be linked to the member: pass the customer when you create the payment.";

    public override async Task PlayAsync(Story story, Notes notes)
    {
        var (vinr, stage, customer, cardOnFile) = (story.Vinr, story.Stage, story.Customer, story.Stage.CardOnFile);
        var (order, attempt) = story.NextOrder();

        #region shown
        var payment = await vinr.Payments.CreateAsync(
            new()
            {
                Amount = 15_000,
                Currency = "EUR",
                Customer = customer,
                PaymentMethod = cardOnFile,                  // none yet
                ReturnUrl = "https://shop.example/thanks",
            },
            new() { IdempotencyKey = IdempotencyKey.For("pay", order, attempt) });
        #endregion

        notes.Answer("payment", payment.Id);
        notes.Answer("amount", Euros.Of(payment.Amount));
        if (stage.HasPage) await TellOfThePageAsync(story, notes, payment);

        #region shown
        // It is pending. Redirect the customer to payment.CheckoutUrl; nothing
        // is earned before they have paid there, and payment.completed says so.
        payment = await stage.CustomerPaysAsync(payment);
        #endregion

        var earned = await story.ReadMemberAsync(expected: 150);
        payment = await story.Vinr.Payments.RetrieveAsync(payment.Id);
        notes.Answer("status", payment.Status.ToString());
        notes.Expect("the payment is completed", PaymentStatus.Completed, payment.Status);
        notes.Expect("€150 earns 150 points", 150, earned);
    }

    /// <summary>What a shop sees that forgets to send its customer there.</summary>
    private static async Task TellOfThePageAsync(Story story, Notes notes, Payment payment)
    {
        notes.Answer("at first", payment.Status.ToString());
        notes.Answer("checkoutUrl", payment.CheckoutUrl);
        notes.Expect("the payment waits for its customer: pending", PaymentStatus.Pending, payment.Status);
        notes.Expect("nobody has paid yet, and nothing is earned", 0, await story.ReadMemberAsync(expected: 0));
        if (story.Stage.Sandbox?.Explain(story.Member.Id) is { } explained)
            notes.Expect("Explain() says that it is not paid", payment.Id, explained.Unpaid.SingleOrDefault()?.Id);
    }
}
