namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>What a customer does on the checkout page.</summary>
internal static class PayerFlow
{
    [SandboxRule("payments.page_decline", Grade.Assumed, "A decline on the page leaves the payment pending, with its failure, its redemption still held, for the next card; no event tells of it.")]
    public static PaymentRecord Pay(StateTransaction tx, PaymentRecord payment, string method)
    {
        RequireWaiting(payment);
        if (payment.ToCharge == 0) return PaymentFlow.TakeNothing(tx, payment);

        return TestMethods.FailureOf(method) is { } failure ? Decline(tx, payment, failure) : PaymentFlow.Charge(tx, payment, method);
    }

    public static PaymentRecord Authenticate(StateTransaction tx, PaymentRecord payment, bool succeeds)
    {
        if (payment.State != PaymentState.RequiresAuthentication)
            throw NotPayable(payment, "and only one that requires authentication is authenticated: pay with a card that asks for it first");

        return succeeds ? PaymentFlow.Take(tx, payment) : Decline(tx, payment, TestMethods.NotAuthenticated);
    }

    public static PaymentRecord GiveUp(StateTransaction tx, PaymentRecord payment)
    {
        RequireWaiting(payment);
        return PaymentFlow.Abandon(tx, payment, PaymentState.Cancelled, EventTypes.PaymentCancelled);
    }

    public static void RequireWaiting(PaymentRecord payment)
    {
        if (!payment.WaitsForCustomer) throw NotPayable(payment, "and waits for its customer no more: make another payment");
    }

    private static PaymentRecord Decline(StateTransaction tx, PaymentRecord payment, ChargeFailure failure) =>
        tx.Save(payment with { State = PaymentState.Pending, Failure = failure, PaymentMethod = null });

    private static EngineRefusal NotPayable(PaymentRecord payment, string why) => EngineRefusal.Conflict(
        RefusalCodes.PaymentNotPayable, $"Payment '{payment.Id}' is {payment.State}, {why}.", resource: payment.Id);
}
