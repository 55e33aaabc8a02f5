namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>
/// The way of a payment: created; waiting for its customer, who authenticates or pays; authorized; completed. Or it ends without money,
/// as failed, cancelled or expired.
/// </summary>
internal static class PaymentFlow
{
    /// <summary>Charges the payment method, if it has one and there is something to charge.</summary>
    [SandboxRule("payments.at_once", Grade.Documented, "A payment with a payment method is charged at once; a decline is a 402, and the payment has failed.", Page = "Recurring payments")]
    [SandboxRule("payments.nothing_to_charge", Grade.Assumed, "A discount or store credit that covers the whole amount leaves nothing to charge, and the payment waits for nobody, with or without a payment method.")]
    public static PaymentRecord Start(StateTransaction tx, NewPayment command)
    {
        var payment = PaymentOpening.Open(tx, command);
        if (payment.ToCharge == 0) return TakeNothing(tx, payment);

        return payment.PaymentMethod switch
        {
            null => payment,
            var method when TestMethods.FailureOf(method) is { } failure =>
                Abandon(tx, payment with { Failure = failure }, PaymentState.Failed, EventTypes.PaymentFailed),
            var method => Charge(tx, payment, method),
        };
    }

    /// <summary>There is nothing to charge: only store credit waits to be captured.</summary>
    public static PaymentRecord TakeNothing(StateTransaction tx, PaymentRecord payment) => payment.Amount == 0 ? Complete(tx, payment, 0) : Take(tx, payment);

    /// <summary>Charges a method that is not declined.</summary>
    [SandboxRule("payments.requires_authentication", Grade.Documented, "A card may ask for authentication: the payment is requires_authentication until its customer has done so.", Page = "Payment lifecycle")]
    public static PaymentRecord Charge(StateTransaction tx, PaymentRecord payment, string method)
    {
        payment = payment with { PaymentMethod = method, Failure = null };
        return method == TestMethods.AuthenticationRequired
            ? Move(tx, PaymentOpening.Waiting(tx, payment) with { State = PaymentState.RequiresAuthentication }, EventTypes.PaymentRequiresAuthentication)
            : Take(tx, payment);
    }

    /// <summary>The card is good and its owner too: takes the money, or holds it until the merchant or time captures it.</summary>
    [SandboxRule("payments.capture", Grade.Documented, "With manual capture a payment waits as authorized until it is captured, as a whole or in part.", Page = "Authorize and capture")]
    [SandboxRule("payments.capture_delay", Grade.Assumed, "With captureDelayHours a payment is authorized, whatever its capture method, and captured as a whole when they are over.")]
    public static PaymentRecord Take(StateTransaction tx, PaymentRecord payment)
    {
        if (payment is { Capture: CaptureMode.Automatic, CaptureDelayHours: null or 0 }) return Complete(tx, payment, payment.Amount);

        return Move(
            tx,
            payment with
            {
                State = PaymentState.Authorized,
                Failure = null,
                CaptureAt = payment.CaptureDelayHours is { } hours ? tx.Now.Later(TimeSpan.FromHours(hours)) : null,
            },
            EventTypes.PaymentAuthorized);
    }

    /// <summary>Takes the money: the redemption is applied, the spend counts, the members earn, by the tier that they had before.</summary>
    [SandboxRule("payments.earn", Grade.Guide, "A completed payment earns; nobody has to call anything.", Page = "Launch a loyalty program")]
    [SandboxRule("payments.processing", Grade.Assumed, "On the way to completed a payment is processing, which its event tells; nobody finds it so.")]
    [SandboxRule("payments.earns_captured", Grade.Assumed, "What earns, and counts as spend, is what was captured.")]
    public static PaymentRecord Complete(StateTransaction tx, PaymentRecord payment, long captured)
    {
        payment = CreditUse.Release(tx, payment, Math.Max(0, payment.StoreCredit - captured));
        payment = Move(tx, payment with { State = PaymentState.Processing, Failure = null }, EventTypes.PaymentProcessing);
        PaymentLinking.EnrolPayer(tx, payment);
        var members = PaymentLinking.MembersOf(tx, payment).Where(account => account.State == AccountState.Active).ToList();
        payment = payment with
        {
            State = PaymentState.Completed,
            AmountCaptured = captured,
            Completed = tx.Now,
            Members = [.. members.Select(account => account.Id)],
        };
        Move(tx, payment, EventTypes.PaymentCompleted);
        DiscountUse.Apply(tx, payment);

        var firstEarning = tx.Entries.Length;
        var trigger = new RuleTrigger(EventTypes.PaymentCompleted, payment.Id, new Money(captured, payment.Currency));
        foreach (var member in members)
        {
            SpendCount.Settle(tx, member.Program, payment.Currency);
            var account = Earner.Earn(tx, member, trigger);
            account = account with
            {
                Activity = account.Activity.Count(Calendar.DayOf(tx.Now), spend: SpendCount.Of(tx, member.Program, captured, payment.Currency)),
                LifetimeOrders = account.LifetimeOrders + 1,
            };
            tx.Save(TierRules.Evaluate(tx, account));
        }

        payment = tx.Save(payment with
        {
            Earnings = [.. tx.Entries.Between(firstEarning, tx.Entries.Length).Select(entry => entry.Id)],
        });
        foreach (var member in payment.Members) ReferralFlow.Qualify(tx, member, trigger);
        return payment;
    }

    /// <summary>No money will come: the redemption and the store credit that the payment holds are released.</summary>
    public static PaymentRecord Abandon(StateTransaction tx, PaymentRecord payment, PaymentState state, string eventType)
    {
        payment = CreditUse.Release(tx, payment, payment.StoreCredit);
        payment = Move(tx, payment with { State = state }, eventType);
        DiscountUse.Release(tx, payment);
        return payment;
    }

    /// <summary>The time is over in which it was to be paid, or held.</summary>
    [SandboxRule("payments.expiry", Grade.Assumed, "A payment that its customer has not paid within 24 hours is expired, and its redemption released.")]
    public static PaymentRecord RunOut(StateTransaction tx, PaymentRecord payment) => payment.State == PaymentState.Authorized
        ? Complete(tx, payment, payment.Amount)
        : Abandon(tx, payment, PaymentState.Expired, EventTypes.PaymentExpired);

    private static PaymentRecord Move(StateTransaction tx, PaymentRecord payment, string eventType)
    {
        tx.Save(payment);
        tx.Emit(eventType, payment);
        return payment;
    }
}
