namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Payments(StateStore store)
{
    /// <summary>
    /// With a payment method it charges: with automatic capture the payment is completed, and has earned, when this returns; a declined
    /// one is kept as failed, and this throws. Without one the payment is pending.
    /// </summary>
    public PaymentRecord Create(NewPayment command)
    {
        var payment = store.Write(tx => PaymentFlow.Start(tx, command));
        return payment is not { State: PaymentState.Failed, Failure: { } failure }
            ? payment
            : throw new EngineRefusal(
                RefusalKind.Declined,
                RefusalCodes.CardDeclined,
                $"Payment method '{payment.PaymentMethod}' was declined ({failure.Code}): pay with another. The failed payment is '{payment.Id}'.",
                "paymentMethod",
                payment.Id)
            {
                DeclineCode = failure.Code,
            };
    }

    public PaymentRecord Retrieve(string id) => store.Read().Payments.Get(id, "payment");

    /// <summary>Completes an authorized payment, which earns now.</summary>
    /// <param name="id">The payment.</param>
    /// <param name="amount">How much of it is taken; null for all. The rest is not charged any more.</param>
    [SandboxRule("payments.partial_capture", Grade.Documented, "A capture may take a part of what was authorized.", Page = "Capture")]
    [SandboxRule("payments.one_capture", Grade.Assumed, "A payment is captured once: what a partial capture leaves is let go.")]
    public PaymentRecord Capture(string id, long? amount = null) => store.Write(tx =>
    {
        var payment = tx.Payments.Get(id, "payment");
        if (payment.State != PaymentState.Authorized)
        {
            throw EngineRefusal.Conflict(
                RefusalCodes.PaymentNotCapturable,
                $"Payment '{payment.Id}' is not authorized (it is {payment.State}), and only an authorized payment can be captured: create it with manual capture.",
                resource: payment.Id);
        }

        var captured = amount ?? payment.Amount;
        Check.Between(captured, 1, Check.MaxAmount, "amount");
        return captured <= payment.Amount
            ? PaymentFlow.Complete(tx, payment, captured)
            : throw EngineRefusal.Conflict(
                RefusalCodes.AmountTooLarge,
                FormattableString.Invariant($"Of payment '{payment.Id}' {payment.Amount} is authorized, and {captured} was asked for: capture that much or less."),
                "amount",
                payment.Id);
    });

    /// <summary>Gives a payment up that has taken no money, and the redemption whose discount it holds.</summary>
    [SandboxRule("payments.cancel", Grade.Documented, "A pending payment can be cancelled, and so can one that is authorized or waits for authentication.", Page = "Payment lifecycle")]
    public PaymentRecord Cancel(string id) => store.Write(tx =>
    {
        var payment = tx.Payments.Get(id, "payment");
        return payment.WaitsForCustomer || payment.State == PaymentState.Authorized
            ? PaymentFlow.Abandon(tx, payment, PaymentState.Cancelled, EventTypes.PaymentCancelled)
            : throw EngineRefusal.Conflict(
                RefusalCodes.PaymentNotCancellable,
                $"Payment '{payment.Id}' is {payment.State}, and only one that is pending, waits for authentication or is authorized can be cancelled: refund what has taken money.",
                resource: payment.Id);
    });

    public PageResult<PaymentRecord> List(PaymentFilter filter, PageRequest page)
    {
        var table = store.Read().Payments;
        return Pager.Page(
            table, page, filter.Customer is { } customer ? table.Select(PaymentRecord.ByCustomer, customer) : null);
    }
}
