namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Payments(StateStore store)
{
    /// <summary>
    /// Charges. With automatic capture the payment is completed, and has earned, when this returns. A declined one is kept as failed,
    /// and this throws.
    /// </summary>
    public PaymentRecord Create(NewPayment command)
    {
        var payment = store.Write(tx => PaymentFlow.Start(tx, command));
        return payment.State != PaymentState.Failed
            ? payment
            : throw new EngineRefusal(
                RefusalKind.Declined,
                RefusalCodes.CardDeclined,
                $"Payment method '{payment.PaymentMethod}' declines: pay with another. The failed payment is '{payment.Id}'.",
                "paymentMethod",
                payment.Id);
    }

    public PaymentRecord Retrieve(string id) => store.Read().Payments.Get(id, "payment");

    /// <summary>Completes an authorized payment, which earns now.</summary>
    public PaymentRecord Capture(string id) => store.Write(tx =>
    {
        var payment = tx.Payments.Get(id, "payment");
        Require(payment, RefusalCodes.PaymentNotCapturable, "captured");
        return PaymentFlow.Complete(tx, payment);
    });

    /// <summary>Gives an authorized payment up, and the redemption whose discount it holds.</summary>
    public PaymentRecord Cancel(string id) => store.Write(tx =>
    {
        var payment = tx.Payments.Get(id, "payment");
        Require(payment, RefusalCodes.PaymentNotCancellable, "cancelled");
        return PaymentFlow.Abandon(tx, payment, PaymentState.Cancelled, EventTypes.PaymentCancelled);
    });

    public PageResult<PaymentRecord> List(PaymentFilter filter, PageRequest page)
    {
        var table = store.Read().Payments;
        return Pager.Page(
            table, page, filter.Customer is { } customer ? table.Select(PaymentRecord.ByCustomer, customer) : null);
    }

    private static void Require(PaymentRecord payment, string code, string action)
    {
        if (payment.State != PaymentState.Authorized)
        {
            throw EngineRefusal.Conflict(
                code,
                $"Payment '{payment.Id}' is not authorized (it is {payment.State}), and only an authorized payment can be {action}: create it with manual capture.",
                resource: payment.Id);
        }
    }
}
