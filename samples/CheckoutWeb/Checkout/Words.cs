using Vinr.Sdk;

namespace CheckoutWeb;

/// <summary>What the shop says about a checkout. It says what has become of money and points, and what to do.</summary>
internal static class Words
{
    public static Notice Unsettled { get; } = Notice.Unsure("We have not heard back yet. Check again: you will not be charged twice.");

    public static Notice Waiting { get; } = Notice.Unsure("Your basket waits for its payment. Go on to pay, or press “Change the basket” first.");

    public static Notice AskUs { get; } = Notice.Bad("We could not find out what became of your payment. Please ask at the counter.");

    public static Notice Cancelled { get; } = Notice.Unsure("The payment was cancelled. Nothing was charged, and no points were spent.");

    public static Notice Expired { get; } = Notice.Unsure("The time to pay was over. Nothing was charged, and no points were spent.");

    public static Notice Failed { get; } = Notice.Bad("The payment failed. Nothing was charged, and no points were spent. Please try again.");

    public static Notice Paid(Payment payment) =>
        Notice.Good(payment.Amount == 0 ? "Thank you. Your points have paid for it." : $"Thank you. {Euros.Of(payment.Amount)} paid.");

    public static Notice Refused(VinrException refusal, Order order) => Notice.Bad((refusal, order.RewardWasRefused) switch
    {
        (VinrApiException { Code: "insufficient_points" }, _) => "Your points do not reach for this reward any more. Nothing was charged.",
        (_, true) => "This reward cannot be used at the moment. Nothing was charged, and no points were spent.",
        _ => "We could not take your payment. Nothing was charged, and no points were spent. Please try again.",
    });
}
