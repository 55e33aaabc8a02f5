using Vinr.Sdk;

namespace CheckoutWeb;

/// <summary>Says what an event means to a visitor.</summary>
internal static class FeedWords
{
    /// <returns>Null for what is of no interest, kinds of events that are new to this version included.</returns>
    public static FeedEntry? Of(VinrEvent happened, Club club) => happened switch
    {
        AccountCreated joined => Line(joined, joined.AccountId, "You joined the club"),
        PointsEarned earned => Points(earned, earned.AccountId, "Points earned"),
        PointsExpired expired => Points(expired, expired.AccountId, "Points expired"),
        RewardRedeemed { Redemption: { } redemption } => Line(
            happened, redemption.Account, $"{club.FindReward(redemption.Reward.Id)?.Name ?? "Reward"} redeemed"),
        TierChanged { Account: { } account } => Line(happened, account.Id, $"Your tier is {club.FindTier(account.Tier).Name} now"),
        PaymentCompleted { Payment: { } payment } => Line(happened, Payer(payment), $"{Euros.Of(payment.Amount)} paid"),
        PaymentFailed { Payment: { } payment } => Line(happened, Payer(payment), $"{Euros.Of(payment.Amount)} declined"),
        PaymentCancelled { Payment: { } payment } => Line(happened, Payer(payment), $"{Euros.Of(payment.Amount)} not paid: cancelled"),
        PaymentExpired { Payment: { } payment } => Line(happened, Payer(payment), $"{Euros.Of(payment.Amount)} not paid in time"),
        PaymentRefunded { Payment: { } payment } => Line(happened, Payer(payment), $"Refund of {Euros.Of(payment.Amount)}"),
        _ => null,
    };

    /// <summary>A guest has nothing but a basket.</summary>
    private static string? Payer(Payment payment) => payment.Customer ?? payment.Metadata.GetValueOrDefault("cart");

    private static FeedEntry? Points(VinrEvent happened, string? subject, string text) =>
        Line(happened, subject, text) is { } line ? line with { IsInLedger = true } : null;

    private static FeedEntry? Line(VinrEvent happened, string? subject, string text) =>
        subject is null ? null : new(happened.Id, subject, happened.Created, happened.Type.ToString(), text);
}
