namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>The way of a checkout session: its payment waits from the beginning, and what the customer types in changes what it comes to.</summary>
internal static class SessionFlow
{
    private const string DefaultConfig = "default-config";

    [SandboxRule("checkouts.session", Grade.Documented, "A checkout session has an amount before discounts, and a page on which its customer pays.", Page = "Checkout session reference, Integration models")]
    [SandboxRule("checkouts.payment", Grade.Assumed, "Its payment is there from the beginning, pending, and shown on the session when it is paid; a session is open, completed, cancelled or expired as its payment is.")]
    [SandboxRule("checkouts.metadata", Grade.Assumed, "Texts among the settings of a session that are no settings are the metadata of its payment.")]
    public static CheckoutSessionRecord Open(StateTransaction tx, NewCheckoutSession command)
    {
        Check.Between(command.Amount, 1, Check.MaxAmount, "amount");
        var discount = command.DiscountId is { } named ? DiscountUse.Named(tx, named)?.Discount : null;
        var id = tx.NewId(IdPrefixes.CheckoutSession, tx.CheckoutSessions);
        var payment = PaymentOpening.Open(tx, new()
        {
            Amount = command.Amount - (discount?.Off(command.Amount) ?? 0),
            Currency = command.Currency,
            Customer = command.Customer?.Id,
            DiscountId = command.DiscountId,
            UsesStoreCredit = command.UsesStoreCredit,
            ReturnUrl = command.SuccessUrl,
            Metadata = command.Metadata,
            Session = id,
        });
        var session = new CheckoutSessionRecord
        {
            Id = id,
            Amount = command.Amount,
            Currency = payment.Currency,
            SuccessUrl = command.SuccessUrl,
            CancelUrl = command.CancelUrl,
            Customer = command.Customer,
            Cart = command.Cart,
            SupportedCurrencies = command.SupportedCurrencies,
            ConfigId = command.ConfigId ?? DefaultConfig,
            DiscountId = payment.DiscountId,
            MerchantName = command.MerchantName,
            PromoCodes = command.PromoCodes,
            Settings = command.Settings,
            Payment = payment.Id,
            Created = tx.Now,
        };
        tx.CheckoutSessions = tx.CheckoutSessions.Add(session);
        return session;
    }

    /// <summary>The session's payment with what it comes to with a promo code (null for none), and with the redemption behind that held.</summary>
    [SandboxRule("checkouts.promo_code", Grade.Documented, "A customer may type in one of the codes that the session offers: so much off, fixed or in percent.", Page = "Checkout session reference")]
    [SandboxRule("checkouts.redemption_code", Grade.Assumed, "Paying with a redemption's code, where the session offers it, applies the redemption; one redemption for each payment.")]
    public static PaymentRecord Price(StateTransaction tx, CheckoutSessionRecord session, string? promoCode)
    {
        var payment = tx.Payments.Find(session.Payment)!;
        PayerFlow.RequireWaiting(payment);
        var promo = promoCode is null ? null : Offered(session, promoCode);
        var before = session.DiscountId is { } discountId ? DiscountUse.Named(tx, discountId)!.Discount!.Off(session.Amount) : 0;
        var left = session.Amount - before;
        var priced = payment with { Amount = left - (promo?.Off(left) ?? 0), DiscountId = session.DiscountId };

        var redemption = promo is null ? null : DiscountUse.Named(tx, promo.Code);
        if (redemption is null || redemption.DiscountId == session.DiscountId) return Save(tx, payment, priced);
        if (session.DiscountId is not null)
        {
            throw EngineRefusal.Conflict(
                RefusalCodes.RedemptionNotUsable,
                $"Session '{session.Id}' uses a redemption already, and a payment takes one: pay without the code '{promo!.Code}'.",
                "promoCode",
                redemption.Id);
        }

        redemption = DiscountUse.Find(tx, promo!.Code, payment, PaymentLinking.MembersOf(tx, payment));
        return Save(tx, payment, priced with { DiscountId = redemption.DiscountId });
    }

    private static PaymentRecord Save(StateTransaction tx, PaymentRecord payment, PaymentRecord priced)
    {
        if (priced.DiscountId != payment.DiscountId)
        {
            DiscountUse.LetGo(tx, payment);
            if (priced.DiscountId is { } discount) DiscountUse.Hold(tx, DiscountUse.Named(tx, discount)!, priced);
        }

        return tx.Save(CreditUse.Fit(tx, priced));
    }

    /// <summary>Upper and lower case are one: customers type these.</summary>
    private static PromoCode Offered(CheckoutSessionRecord session, string typed)
    {
        var code = typed.Trim();
        foreach (var promo in session.PromoCodes)
        {
            if (promo.Code.Equals(code, StringComparison.OrdinalIgnoreCase)) return promo;
        }

        throw EngineRefusal.Invalid("promoCode", $"'promoCode' must be one that this checkout offers, and is '{code}'.");
    }
}
