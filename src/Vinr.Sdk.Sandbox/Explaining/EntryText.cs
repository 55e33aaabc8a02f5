using System.Globalization;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Explaining;

/// <summary>Why an entry is there, in a sentence.</summary>
internal sealed class EntryText(EngineState state)
{
    public string For(LedgerEntry entry) => entry switch
    {
        { Cause: EarningCause cause } => EarningText.For(state, entry, cause),
        { Cause: ClawbackCause cause } => Clawback(entry, cause),
        { Kind: EntryKind.Earning } => Referral(entry),
        { Kind: EntryKind.Manual } => $"by hand: {entry.Reason}",
        { Kind: EntryKind.Redemption } => $"redeemed for {RewardOf(entry)}{Left(entry)}",
        { Kind: EntryKind.Release } => $"given back: redemption {entry.Source} of {RewardOf(entry)} was released",
        { Kind: EntryKind.Expiry } => Expiry(entry),
        _ => entry.Reason,
    };

    private static string Day(DateTimeOffset? instant) => instant?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private string Referral(LedgerEntry entry)
    {
        var referral = state.Referrals.Find(entry.Source!)!;
        return entry.Account == referral.Referrer
            ? $"referral {referral.Id}: for having brought {referral.Referee}"
            : $"referral {referral.Id}: for having come through {referral.Referrer}";
    }

    private string RewardOf(LedgerEntry entry)
    {
        var reward = state.Rewards.Find(state.Redemptions.Find(entry.Source!)!.Reward)!;
        return $"“{reward.Name}” ({reward.Id})";
    }

    private string Left(LedgerEntry entry) => state.Redemptions.Find(entry.Source!) switch
    {
        { Payment: { } payment, State: RedemptionState.Applied } => $", used by payment {payment}",
        { Payment: { } payment } => $", held by payment {payment}",
        _ => "",
    };

    private string Expiry(LedgerEntry entry)
    {
        var origin = state.Entries.Find(entry.Source!)!;
        var spent = origin.Amount + entry.Amount;
        var rest = spent > 0 ? $"what was left of {AmountText.Points(origin.Amount)}" : $"all {AmountText.Points(origin.Amount)}";
        return $"expired on {Day(origin.ExpiresAt)}: {rest} points of {Day(origin.Created)} ({origin.Id})";
    }

    private string Clawback(LedgerEntry entry, ClawbackCause cause)
    {
        var earning = state.Entries.Find(cause.Earning)!;
        var (payment, refund) = (state.Payments.Find(cause.Payment)!, state.Refunds.Find(cause.Refund)!);
        var money = $"{AmountText.Money(refund.Amount, refund.Currency)} of {AmountText.Money(payment.AmountCaptured, payment.Currency)}";
        var shortfall = entry.Shortfall > 0
            ? $"; {AmountText.Points(entry.Shortfall)} more were due and the balance was too low, so that they are never collected"
            : "";
        return $"taken back: refund {refund.Id} of {money} (payment {payment.Id}), which had earned {AmountText.Points(earning.Amount)} ({earning.Id}){shortfall}";
    }
}
