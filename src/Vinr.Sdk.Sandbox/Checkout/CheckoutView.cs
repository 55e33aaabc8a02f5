using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.CheckoutPages;

/// <summary>What a customer looks at: a payment, its session if it has one, and what was typed in.</summary>
internal sealed record CheckoutView(SandboxEngine Engine, string Id, PaymentRecord Payment, CheckoutSessionRecord? Session)
{
    /// <summary>What it would be with the promo code.</summary>
    public PaymentRecord Priced { get; private init; } = Payment;

    /// <summary>As it was typed; empty for nothing.</summary>
    public string PromoCode { get; private init; } = "";

    /// <summary>What is wrong with the promo code or the card; null when nothing is.</summary>
    public string? Problem { get; init; }

    public string Address => CheckoutAddress.PathOf(Id);

    /// <summary>Where the shop wants its customer back; null when it did not say.</summary>
    public string? Shop => Session is null ? Payment.ReturnUrl
        : Payment.State is PaymentState.Cancelled or PaymentState.Expired ? Session.CancelUrl
        : ShopAddress.With(Session.SuccessUrl, "sessionId", Session.Id);

    /// <param name="engine">Where to look.</param>
    /// <param name="id">Of a payment that waits or waited for its customer, or of a session.</param>
    public static CheckoutView? Find(SandboxEngine engine, string id)
    {
        var state = engine.Read();
        var payment = state.Payments.Find(state.CheckoutSessions.Find(id)?.Payment ?? id);
        return payment?.ExpiresAt is null
            ? null
            : new(engine, id, payment, payment.Session is { } session ? state.CheckoutSessions.Find(session) : null);
    }

    /// <summary>The same with a promo code, or with what is wrong with that.</summary>
    public CheckoutView With(string promoCode)
    {
        if (!Payment.WaitsForCustomer || Session is null) return this;

        var typed = promoCode.Trim();
        try
        {
            return this with { PromoCode = typed, Priced = Engine.Checkouts.Quote(Id, typed.Length == 0 ? null : typed), Problem = null };
        }
        catch (EngineRefusal refusal)
        {
            return this with { PromoCode = typed, Problem = refusal.Message };
        }
    }

    /// <summary>What became of it since.</summary>
    public CheckoutView Now() => Find(Engine, Id)!;
}
