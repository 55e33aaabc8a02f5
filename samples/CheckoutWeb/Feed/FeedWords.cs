using Vinr.Sdk;

namespace CheckoutWeb;

/// <summary>Says what an event means to a visitor.</summary>
internal static class FeedWords
{
    /// <returns>Null for what is of no interest, kinds of events that are new to this version included.</returns>
    public static FeedEntry? Of(VinrEvent happened, Club club) => happened switch
    {
        AccountCreated joined => Line(joined, joined.AccountId, "You joined the club"),
        PointsEarned { Transaction: { } entry } earned => Line(earned, earned.AccountId, "Points earned", entry.Amount),
        PointsExpired { Transaction: { } entry } expired => Line(expired, expired.AccountId, "Points expired", entry.Amount),
        RewardRedeemed { Redemption: { } redemption } => Line(
            happened, redemption.Account, club.FindReward(redemption.Reward.Id)?.Name ?? "Reward", -redemption.Points),
        TierChanged { Account: { } account } => Line(happened, account.Id, $"Your tier is {club.FindTier(account.Tier).Name} now"),
        PaymentCompleted { Payment: { } payment } => Line(happened, payment.Customer, $"{Euros.Of(payment.Amount)} paid"),
        PaymentFailed { Payment: { } payment } => Line(happened, payment.Customer, $"{Euros.Of(payment.Amount)} declined"),
        PaymentRefunded { Payment: { } payment } => Line(happened, payment.Customer, $"Refund of {Euros.Of(payment.Amount)}"),
        _ => null,
    };

    private static FeedEntry? Line(VinrEvent happened, string? subject, string text, long? points = null) =>
        subject is null ? null : new(happened.Id, subject, happened.Created, happened.Type, text, points);
}
