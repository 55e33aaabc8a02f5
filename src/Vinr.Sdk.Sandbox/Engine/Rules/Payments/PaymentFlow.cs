namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>The way of a payment: created, then failed, authorized or completed; from authorized to completed or cancelled.</summary>
internal static class PaymentFlow
{
    /// <summary>The method that declines. Every other one is good for any amount.</summary>
    private const string DecliningMethod = "pm_card_declined";

    [SandboxRule("payments.capture", Grade.Assumed, "A payment completes at once, or waits as authorized with manual capture; pm_card_declined declines.")]
    public static PaymentRecord Start(StateTransaction tx, NewPayment command)
    {
        var payment = Draft(tx, command);
        var redemption = payment.DiscountId is { } discountId
            ? DiscountUse.Find(tx, discountId, PaymentLinking.MembersOf(tx, payment))
            : null;

        tx.Payments = tx.Payments.Add(payment);
        tx.Emit(EventTypes.PaymentCreated, payment);
        if (redemption is not null)
        {
            DiscountUse.Hold(tx, redemption, payment);
        }

        if (payment.PaymentMethod == DecliningMethod)
        {
            return Abandon(tx, payment, PaymentState.Failed, EventTypes.PaymentFailed);
        }

        return payment.Capture == CaptureMode.Manual
            ? Move(tx, payment with { State = PaymentState.Authorized }, EventTypes.PaymentAuthorized)
            : Complete(tx, payment);
    }

    /// <summary>Takes the money: the redemption is applied, the spend counts, the members earn, by the tier that they had before.</summary>
    [SandboxRule("payments.earn", Grade.Guide, "A completed payment earns; nobody has to call anything.")]
    public static PaymentRecord Complete(StateTransaction tx, PaymentRecord payment)
    {
        PaymentLinking.EnrolPayer(tx, payment);
        var members = PaymentLinking.MembersOf(tx, payment).Where(account => account.State == AccountState.Active).ToList();
        payment = payment with
        {
            State = PaymentState.Completed,
            Completed = tx.Now,
            Members = [.. members.Select(account => account.Id)],
        };
        Move(tx, payment, EventTypes.PaymentCompleted);
        DiscountUse.Apply(tx, payment);

        var firstEarning = tx.Entries.Length;
        foreach (var member in members)
        {
            SpendCount.Settle(tx, member.Program, payment.Currency);
            var basis = new Money(payment.Amount, payment.Currency);
            var account = Earner.Earn(tx, member, new RuleTrigger(EventTypes.PaymentCompleted, payment.Id, basis));
            account = account with
            {
                Activity = account.Activity.Count(Calendar.DayOf(tx.Now), spend: SpendCount.Of(tx, member.Program, payment.Amount, payment.Currency)),
                LifetimeOrders = account.LifetimeOrders + 1,
            };
            tx.Save(TierRules.Evaluate(tx, account));
        }

        payment = payment with
        {
            Earnings = [.. tx.Entries.Between(firstEarning, tx.Entries.Length).Select(entry => entry.Id)],
        };
        tx.Payments = tx.Payments.Replace(payment);
        ReferralFlow.Qualify(tx, payment);
        return payment;
    }

    /// <summary>No money will come: the redemption that the payment holds is released.</summary>
    public static PaymentRecord Abandon(StateTransaction tx, PaymentRecord payment, PaymentState state, string eventType)
    {
        payment = Move(tx, payment with { State = state }, eventType);
        DiscountUse.Release(tx, payment);
        return payment;
    }

    private static PaymentRecord Move(StateTransaction tx, PaymentRecord payment, string eventType)
    {
        tx.Payments = tx.Payments.Replace(payment);
        tx.Emit(eventType, payment);
        return payment;
    }

    private static PaymentRecord Draft(StateTransaction tx, NewPayment command)
    {
        // A discount may leave nothing to charge.
        Check.Between(command.Amount, command.DiscountId is null ? 1 : 0, Check.MaxAmount, "amount");
        if (command.Customer is { } customer)
        {
            tx.Customers.Get(customer, "customer", "customer");
        }

        return new PaymentRecord
        {
            Id = tx.NewId(IdPrefixes.Payment, tx.Payments),
            Amount = command.Amount,
            Currency = Currencies.Normalize(command.Currency, "currency"),
            Customer = command.Customer,
            Description = command.Description,
            ReturnUrl = command.ReturnUrl,
            Metadata = command.Metadata,
            Capture = command.Capture,
            PaymentMethod = command.PaymentMethod,
            DiscountId = command.DiscountId,
            Created = tx.Now,
        };
    }
}
