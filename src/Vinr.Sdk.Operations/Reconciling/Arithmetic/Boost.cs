namespace Vinr.Sdk.Operations.Reconciling.Arithmetic;

/// <summary>A campaign, a promotion or an offer that may have multiplied what payments of its time earned.</summary>
/// <param name="Name">As a reader is told: <c>campaign camp_1</c>.</param>
/// <param name="Value">The factor.</param>
/// <param name="From">Since when; null for ever.</param>
/// <param name="Until">Until when; null for ever.</param>
/// <param name="IsPromotion">Of promotions the best alone counts.</param>
/// <param name="MinSpend">The least that a payment must come to, in minor units.</param>
internal sealed record Boost(string Name, decimal Value, DateTimeOffset? From, DateTimeOffset? Until, bool IsPromotion = false, long MinSpend = 0)
{
    public bool MayCount(EarningPayment payment) =>
        (From is not { } start || start <= payment.CompletedBy) && (Until is not { } end || end >= payment.Created) && payment.Amount >= MinSpend;
}
