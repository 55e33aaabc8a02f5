namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>How a payment begins: checked, with its discount held, and waiting for its customer when no payment method is there.</summary>
internal static class PaymentOpening
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    [SandboxRule("payments.pending", Grade.Documented, "A payment without a payment method is pending until its customer has paid at its checkoutUrl.", Page = "Payment lifecycle, Accept a payment")]
    public static PaymentRecord Open(StateTransaction tx, NewPayment command)
    {
        var payment = Draft(tx, command);
        var redemption = payment.DiscountId is { } discount ? DiscountUse.Find(tx, discount, payment, PaymentLinking.MembersOf(tx, payment)) : null;
        payment = CreditUse.Fit(tx, payment with { DiscountId = redemption?.DiscountId });
        payment = tx.Save(payment is { PaymentMethod: null, ToCharge: > 0 } or { Session: not null } ? Waiting(tx, payment) : payment);
        tx.Emit(EventTypes.PaymentCreated, payment);
        if (redemption is not null) DiscountUse.Hold(tx, redemption, payment);
        return payment;
    }

    /// <summary>The payment with the time that its customer has.</summary>
    public static PaymentRecord Waiting(StateTransaction tx, PaymentRecord payment) =>
        payment with { ExpiresAt = payment.ExpiresAt ?? tx.Now.Later(Patience) };

    private static PaymentRecord Draft(StateTransaction tx, NewPayment command)
    {
        // A discount may leave nothing to charge.
        Check.Between(command.Amount, command.DiscountId is null ? 1 : 0, Check.MaxAmount, "amount");
        if (command.Customer is { } customer)
        {
            tx.Customers.Get(customer, "customer", "customer");
        }

        return new()
        {
            Id = tx.NewId(IdPrefixes.Payment, tx.Payments),
            Amount = command.Amount,
            Currency = Currencies.Normalize(command.Currency, "currency"),
            Customer = command.Customer,
            Description = command.Description,
            ReturnUrl = command.ReturnUrl,
            Metadata = command.Metadata,
            Capture = command.Capture,
            CaptureDelayHours = command.CaptureDelayHours,
            PaymentMethod = command.PaymentMethod,
            FurtherUse = command.FurtherUse,
            DiscountId = command.DiscountId,
            UsesStoreCredit = command.UsesStoreCredit,
            Session = command.Session,
            Created = tx.Now,
        };
    }
}
