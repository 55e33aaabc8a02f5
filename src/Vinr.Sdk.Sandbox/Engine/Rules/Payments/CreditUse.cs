using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>What a payment does to the store credit of its customer.</summary>
internal static class CreditUse
{
    /// <summary>The payment with as much credit as there is, and as it comes to.</summary>
    [SandboxRule("credit.spent", Grade.Assumed, "A payment or session that says useStoreCredit takes its customer's credit of its currency first, and the rest is charged; the whole amount earns.")]
    [SandboxRule("credit.held", Grade.Assumed, "A payment takes the credit when it is made, and it comes back when the payment is cancelled, expires or fails; a decline on the page lets it stay.")]
    public static PaymentRecord Fit(StateTransaction tx, PaymentRecord payment)
    {
        if (!payment.UsesStoreCredit) return payment;

        var wanted = payment.Amount - payment.StoreCredit;
        return wanted >= 0 ? Take(tx, payment, wanted) : Release(tx, payment, -wanted);
    }

    /// <summary>The payment without so much of its credit, which goes back.</summary>
    public static PaymentRecord Release(StateTransaction tx, PaymentRecord payment, long amount) => amount == 0
        ? payment
        : GiveBack(tx, payment, amount, EntryReasons.Release, payment.Id) with { StoreCredit = payment.StoreCredit - amount };

    /// <summary>The payment after a refund that brings what was refunded of it to so much.</summary>
    [SandboxRule("credit.refund", Grade.Assumed, "A refund goes to the card first, and then back to store credit.")]
    public static PaymentRecord Refund(StateTransaction tx, PaymentRecord payment, RefundRecord refund)
    {
        var byCard = payment.AmountCaptured - payment.StoreCredit;
        var back = Math.Max(0, payment.AmountRefunded + refund.Amount - byCard) - Math.Max(0, payment.AmountRefunded - byCard);
        return back == 0 ? payment : GiveBack(tx, payment, back, EntryReasons.Refund, refund.Id);
    }

    private static PaymentRecord Take(StateTransaction tx, PaymentRecord payment, long wanted)
    {
        var draws = ImmutableArray.CreateBuilder<CreditDraw>();
        var open = PaymentLinking.MembersOf(tx, payment)
            .Where(static account => account.State == AccountState.Active)
            .SelectMany(account => account.Wallets.In(payment.Currency).Open.Select(credit => (Account: account.Id, Credit: credit)))
            .OrderBy(static it => it.Credit, Comparer<OpenCredit>.Create(OpenCredit.Compare));
        foreach (var (account, credit) in open.TakeWhile(_ => wanted > 0))
        {
            draws.Add(new(account, credit.Id, Math.Min(wanted, credit.Amount)));
            wanted -= draws[^1].Amount;
        }

        foreach (var own in draws.GroupBy(static draw => draw.Account))
        {
            CreditLedger.Spend(tx, tx.Accounts.Find(own.Key)!, payment.Currency, [.. own], payment.Id);
        }

        return payment with { StoreCredit = payment.StoreCredit + draws.Sum(static draw => draw.Amount), CreditDraws = payment.CreditDraws.AddRange(draws) };
    }

    /// <summary>What was drawn last goes back first.</summary>
    private static PaymentRecord GiveBack(StateTransaction tx, PaymentRecord payment, long amount, string reason, string source)
    {
        var (left, back) = (payment.CreditDraws, new List<CreditDraw>());
        while (amount > 0)
        {
            var last = left[^1];
            var given = Math.Min(amount, last.Amount);
            amount -= given;
            back.Add(last with { Amount = given });
            left = left.RemoveAt(left.Length - 1);
            if (given < last.Amount) left = left.Add(last with { Amount = last.Amount - given });
        }

        foreach (var own in back.GroupBy(static draw => draw.Account))
        {
            CreditLedger.GiveBack(tx, tx.Accounts.Find(own.Key)!, payment.Currency, [.. own], reason, source);
        }

        return payment with { CreditDraws = left };
    }
}
