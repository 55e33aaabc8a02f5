using System.Numerics;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Takes back what a payment earned, as far as it is refunded.</summary>
[SandboxRule("refunds.formula", Grade.Assumed, "After a refund the points kept are what the same formula gives for what is left, with rule, tier and factors as they were.")]
internal static class Clawback
{
    [SandboxRule("refunds.shortfall", Grade.Assumed, "It comes out of the payment's own lot first, and stops at zero: the rest is recorded as a shortfall and never collected.")]
    public static AccountRecord Take(
        StateTransaction tx, AccountRecord account, LedgerEntry earning, PaymentRecord payment, RefundRecord refund)
    {
        var left = payment.AmountCaptured - payment.AmountRefunded;
        var kept = Kept(earning, left);
        var noLongerCounts = Kept(earning, left + refund.Amount) - kept;
        account = account with { Activity = account.Activity.Count(Calendar.DayOf(earning.Created), points: -noLongerCounts) };

        var due = StillHeld(tx, account, earning) - kept;
        if (due <= 0)
        {
            return account;
        }

        var taken = Math.Min(due, account.Balance);
        var draft = new EntryDraft(EntryKind.Clawback, -taken, EntryReasons.Clawback, refund.Id)
        {
            Shortfall = due - taken,
            Cause = new ClawbackCause(earning.Id, payment.Id, refund.Id),
        };
        return PointsLedger.Debit(tx, account, draft, first: earning).Account;
    }

    /// <summary>What the earning would have been, had only that much been paid.</summary>
    private static long Kept(LedgerEntry earning, long amount) =>
        (long)BigInteger.Min(EarningFormula.Points((EarningCause)earning.Cause!, amount), earning.Amount);

    /// <summary>
    /// What an earning gave, less what was taken back (or should have been) and what has expired. Points that were spent count as held:
    /// they are owed.
    /// </summary>
    private static long StillHeld(StateTransaction tx, AccountRecord account, LedgerEntry earning)
    {
        var held = earning.Amount;
        foreach (var entry in tx.EntriesOf(account).TakeWhile(entry => !ReferenceEquals(entry, earning)))
        {
            if (entry.Kind == EntryKind.Expiry && entry.Source == earning.Id)
            {
                held += entry.Amount;
            }
            else if (entry.Cause is ClawbackCause cause && cause.Earning == earning.Id)
            {
                held += entry.Amount - entry.Shortfall;
            }
        }

        return held;
    }
}
