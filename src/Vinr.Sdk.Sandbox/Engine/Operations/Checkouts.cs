namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Checkout sessions, and what customers do on the page of one or of a payment.</summary>
internal sealed class Checkouts(StateStore store)
{
    public CheckoutSessionRecord Create(NewCheckoutSession command) => store.Write(tx => SessionFlow.Open(tx, command));

    public CheckoutSessionRecord Retrieve(string id) => store.Read().CheckoutSessions.Get(id, "checkout session");

    /// <summary>Pays with a card. A decline is no refusal: the payment says so.</summary>
    /// <param name="id">Of a checkout session, or of a payment that waits.</param>
    /// <param name="card">The number of a test card; it does not matter when there is nothing to charge.</param>
    /// <param name="promoCode">What the customer typed in; null for nothing.</param>
    public PaymentRecord Pay(string id, string card, string? promoCode) => store.Write(tx =>
    {
        var payment = Price(tx, id, promoCode);
        return PayerFlow.Pay(tx, payment, payment.ToCharge == 0 ? TestMethods.Visa : TestMethods.OfCard(card));
    });

    /// <summary>What it would be with a promo code. Nothing changes.</summary>
    public PaymentRecord Quote(string id, string? promoCode) => store.Try(tx => Price(tx, id, promoCode));

    public PaymentRecord Authenticate(string id, bool succeeds) => store.Write(tx => PayerFlow.Authenticate(tx, PaymentOf(tx, id), succeeds));

    /// <summary>The customer goes away without paying.</summary>
    public PaymentRecord Cancel(string id) => store.Write(tx => PayerFlow.GiveUp(tx, PaymentOf(tx, id)));

    private static PaymentRecord Price(StateTransaction tx, string id, string? promoCode)
    {
        if (SessionOf(tx, id) is { } session) return SessionFlow.Price(tx, session, promoCode);

        var payment = PaymentOf(tx, id);
        PayerFlow.RequireWaiting(payment);
        Check.That(promoCode is null, "promoCode", "'promoCode' must be left out: a payment takes none, a checkout session does.");
        return payment;
    }

    private static PaymentRecord PaymentOf(StateTransaction tx, string id) =>
        tx.Payments.Get(tx.CheckoutSessions.Find(id)?.Payment ?? id, "payment or checkout session");

    private static CheckoutSessionRecord? SessionOf(StateTransaction tx, string id) =>
        tx.CheckoutSessions.Find(id) ?? (tx.Payments.Find(id)?.Session is { } session ? tx.CheckoutSessions.Find(session) : null);
}
