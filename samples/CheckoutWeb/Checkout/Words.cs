using Vinr.Sdk;

namespace CheckoutWeb;

/// <summary>What the shop says about a checkout. It says what has become of money and points, and what to do.</summary>
internal static class Words
{
    public static Notice Unsettled { get; } = Notice.Unsure(
        "We have not heard back, so we do not know yet whether you have paid. Check again: you will not be charged twice.");

    public static Notice Paid(Payment payment) => Notice.Good($"Thank you. {Euros.Of(payment.Amount)} paid.");

    public static Notice Refused(VinrException refusal, bool pointsWereRefused) => Notice.Bad((refusal, pointsWereRefused) switch
    {
        (VinrCardException, _) => "Your card was declined. Nothing was charged, and no points were spent. Try another card.",
        (VinrApiException { Code: "insufficient_points" }, _) => "Your points do not reach for this reward any more. Nothing was charged.",
        (_, true) => "This reward cannot be used at the moment. Nothing was charged, and no points were spent.",
        _ => "We could not take your payment. Nothing was charged, and no points were spent. Please try again.",
    });
}
