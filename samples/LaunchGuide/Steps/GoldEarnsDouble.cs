using Vinr.Sdk;

namespace LaunchGuide;

internal sealed class GoldEarnsDouble : Step
{
    public override string Title => "Gold members earn double";

    public override string Words => "The rule has said so from the start; now it applies.";

    public override async Task PlayAsync(Story story, Notes notes)
    {
        var (vinr, customer) = (story.Vinr, story.Customer);
        var (order, attempt) = story.NextOrder();

        #region shown
        var payment = await vinr.Payments.CreateAsync(
            new()
            {
                Amount = 10_000,
                Currency = "EUR",
                Customer = customer,
                PaymentMethod = "pm_card_visa",
            },
            new() { IdempotencyKey = IdempotencyKey.For("pay", order, attempt) });
        #endregion

        var earned = await story.ReadMemberAsync(expected: 200);
        notes.Answer("payment", payment.Id);
        notes.Answer("amount", Euros.Of(payment.Amount));
        notes.Answer("earned", Points.Named(earned));
        notes.Expect("€100 earns a gold member 200 points", 200, earned);
    }
}
