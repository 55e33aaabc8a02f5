using System.Globalization;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>The way of a refund: it succeeds at once, and the payment's members lose the spend and what it earned.</summary>
[SandboxRule("refunds.status", Grade.Documented, "A refund is pending, then succeeded; none of a sandbox's is failed or cancelled.", Page = "Refunds")]
[SandboxRule("refunds.clawback", Grade.Documented, "A refund takes back what its payment earned.", Page = "How engagement works, Linking payments and loyalty")]
internal static class RefundFlow
{
    public static RefundRecord Carry(StateTransaction tx, NewRefund command)
    {
        var payment = tx.Payments.Require(command.Payment, "payment", "payment");
        var refund = new RefundRecord
        {
            Id = tx.NewId(IdPrefixes.Refund, tx.Refunds),
            Payment = payment.Id,
            Amount = AmountOf(command, payment),
            Currency = payment.Currency,
            Reason = command.Reason,
            Metadata = command.Metadata,
            Created = tx.Now,
        };
        tx.Refunds = tx.Refunds.Add(refund);
        tx.Emit(EventTypes.RefundCreated, refund);

        payment = Reduce(tx, payment, refund);
        refund = refund with { State = RefundState.Succeeded };
        tx.Refunds = tx.Refunds.Replace(refund);
        tx.Emit(EventTypes.RefundCompleted, refund);

        foreach (var member in payment.Members)
        {
            TakeBack(tx, tx.Accounts.Find(member)!, payment, refund);
        }

        return refund;
    }

    [SandboxRule("refunds.remainder", Grade.Documented, "A refund without an amount is of all that is left of its payment.", Page = "Refunds")]
    private static long AmountOf(NewRefund command, PaymentRecord payment)
    {
        var remainder = payment.AmountCaptured - payment.AmountRefunded;
        if (payment.State is not (PaymentState.Completed or PaymentState.PartiallyRefunded) || remainder == 0)
        {
            throw EngineRefusal.Conflict(
                RefusalCodes.PaymentNotRefundable,
                $"Payment '{payment.Id}' ({payment.State}) has nothing to refund: {Advice(payment)}.",
                "payment",
                payment.Id);
        }

        var amount = command.Amount ?? remainder;
        Check.Between(amount, 1, Check.MaxAmount, "amount");
        return amount <= remainder
            ? amount
            : throw EngineRefusal.Conflict(
                RefusalCodes.AmountTooLarge,
                string.Create(CultureInfo.InvariantCulture, $"Of payment '{payment.Id}' {remainder} is left to refund, and {amount} was asked for: refund that much or less."),
                "amount",
                payment.Id);
    }

    private static string Advice(PaymentRecord payment) => payment.State switch
    {
        PaymentState.Authorized => "no money was taken yet; cancel it, or capture it first",
        PaymentState.Pending or PaymentState.RequiresAuthentication => "its customer has not paid yet; cancel it",
        PaymentState.Failed or PaymentState.Cancelled or PaymentState.Expired => "no money was taken, so that there is nothing to do",
        _ => "nothing is left of it, so that there is nothing to do",
    };

    private static PaymentRecord Reduce(StateTransaction tx, PaymentRecord payment, RefundRecord refund)
    {
        var refunded = payment.AmountRefunded + refund.Amount;
        payment = CreditUse.Refund(tx, payment, refund) with
        {
            AmountRefunded = refunded,
            State = refunded == payment.AmountCaptured ? PaymentState.Refunded : PaymentState.PartiallyRefunded,
        };
        tx.Save(payment);
        tx.Emit(EventTypes.PaymentRefunded, payment);
        return payment;
    }

    private static void TakeBack(StateTransaction tx, AccountRecord account, PaymentRecord payment, RefundRecord refund)
    {
        account = account with
        {
            Activity = account.Activity.Count(Calendar.DayOf(payment.Completed!.Value), spend: -SpendCount.Of(tx, account.Program, refund.Amount, payment.Currency)),
        };
        foreach (var earning in payment.Earnings.Select(id => tx.Entries.Find(id)!).Where(entry => entry.Account == account.Id))
        {
            account = Clawback.Take(tx, account, earning, payment, refund);
        }

        tx.Save(TierRules.Evaluate(tx, account));
    }
}
