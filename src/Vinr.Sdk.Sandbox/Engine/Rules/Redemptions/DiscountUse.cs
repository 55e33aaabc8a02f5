namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>What a payment does to the redemption whose discount it names.</summary>
internal static class DiscountUse
{
    private const string Param = "discountId";

    /// <summary>The redemption behind a discount's id or code, free to be used by this payment of these members, or a refusal.</summary>
    [SandboxRule("redemptions.code", Grade.Documented, "The code of a discount is taken wherever its id is.", Page = "Redemption")]
    [SandboxRule("redemptions.own", Grade.Assumed, "A discount is used by a payment of its own member, in its own currency; not by a guest's.")]
    public static RedemptionRecord Find(StateTransaction tx, string discount, PaymentRecord payment, IReadOnlyCollection<AccountRecord> members)
    {
        var redemption = Named(tx, discount)
            ?? throw NotUsable($"There is no discount '{discount}': send the discountId of a redemption, or its code.");
        RequireFree(redemption, discount, payment);
        RequireOwn(redemption, discount, payment, members);
        RequireFit(redemption, discount, payment);
        return redemption;
    }

    /// <summary>The redemption of an id or a code, whether it can be used or not.</summary>
    public static RedemptionRecord? Named(StateTransaction tx, string discount) =>
        RedemptionRecord.Behind(discount, tx.Redemptions)
        ?? tx.Ids.PositionsOfDiscount(discount, tx.Redemptions.Length).Select(position => tx.Redemptions[position]).FirstOrDefault(row => row?.Discount?.Code == discount);

    [SandboxRule("redemptions.held", Grade.Assumed, "A payment that is pending or authorized holds the discount: no other can use it, and the redemption cannot be released.")]
    public static void Hold(StateTransaction tx, RedemptionRecord redemption, PaymentRecord payment) =>
        tx.Redemptions = tx.Redemptions.Replace(redemption with { Payment = payment.Id });

    /// <summary>The payment goes on without it: another can use it.</summary>
    public static void LetGo(StateTransaction tx, PaymentRecord payment)
    {
        if (HeldBy(tx, payment) is { } redemption) tx.Redemptions = tx.Redemptions.Replace(redemption with { Payment = null });
    }

    [SandboxRule("redemptions.applied", Grade.Documented, "A redemption is applied when the payment with its discount completes.", Page = "Redemption")]
    public static void Apply(StateTransaction tx, PaymentRecord payment)
    {
        if (HeldBy(tx, payment) is { } redemption)
        {
            redemption = redemption with { State = RedemptionState.Applied };
            tx.Redemptions = tx.Redemptions.Replace(redemption);
            tx.Emit(EventTypes.RedemptionCompleted, redemption);
        }
    }

    public static void Release(StateTransaction tx, PaymentRecord payment)
    {
        if (HeldBy(tx, payment) is { } redemption)
        {
            GiveBack(tx, redemption);
        }
    }

    /// <summary>The points go back into their lots, and the reward into the stock.</summary>
    [SandboxRule("redemptions.points_back", Grade.Documented, "When the payment does not complete, the points come back.", Page = "Redemption")]
    [SandboxRule("redemptions.lots", Grade.Assumed, "Points that come back go into their own lots, with their own expiry, and the reward into the stock.")]
    public static RedemptionRecord GiveBack(StateTransaction tx, RedemptionRecord redemption)
    {
        redemption = redemption with { State = RedemptionState.Released };
        tx.Redemptions = tx.Redemptions.Replace(redemption);
        tx.Save(TierRules.Evaluate(tx, PointsLedger.GiveBack(tx, tx.Accounts.Find(redemption.Account)!, redemption)));

        var reward = tx.Rewards.Find(redemption.Reward)!;
        tx.Rewards = tx.Rewards.Replace(reward with { Inventory = reward.Inventory + 1 });
        return redemption;
    }

    private static void RequireFree(RedemptionRecord redemption, string discount, PaymentRecord payment)
    {
        if (redemption.State == RedemptionState.Released)
        {
            throw NotUsable($"Redemption '{redemption.Id}' of discount '{discount}' was released and its points are back: redeem again.", redemption);
        }

        if (redemption.Payment is { } user && user != payment.Id)
        {
            throw EngineRefusal.Conflict(
                RefusalCodes.RedemptionAlreadyUsed,
                $"Payment '{user}' uses discount '{discount}' of redemption '{redemption.Id}', and a discount can be used by one payment: redeem again.",
                Param,
                redemption.Id);
        }
    }

    private static void RequireOwn(RedemptionRecord redemption, string discount, PaymentRecord payment, IReadOnlyCollection<AccountRecord> members)
    {
        if (members.All(account => account.Id != redemption.Account))
        {
            var whose = members.Count > 0 ? "is another member's" : payment.Customer is null ? "is a guest's" : "is of a customer who is no member";
            throw NotUsable(
                $"Discount '{discount}' of redemption '{redemption.Id}' belongs to account '{redemption.Account}', and the payment {whose}: pay as the member's customer.",
                redemption);
        }
    }

    private static void RequireFit(RedemptionRecord redemption, string discount, PaymentRecord payment)
    {
        if (redemption.Discount!.Currency is { } currency && currency != payment.Currency)
        {
            throw NotUsable(
                $"Discount '{discount}' of redemption '{redemption.Id}' is in {currency}, and the payment in {payment.Currency}: pay in {currency}, or redeem another reward.",
                redemption);
        }

        Check.That(
            payment.Amount > 0 || redemption.Discount.MayCoverAll,
            "amount",
            FormattableString.Invariant($"'amount' must be at least 1: discount '{discount}' takes {redemption.Discount.Percent} percent off, which leaves something to charge."));
    }

    private static RedemptionRecord? HeldBy(StateTransaction tx, PaymentRecord payment) =>
        payment.DiscountId is { } discountId ? RedemptionRecord.Behind(discountId, tx.Redemptions) : null;

    private static EngineRefusal NotUsable(string message, RedemptionRecord? redemption = null) =>
        EngineRefusal.Conflict(RefusalCodes.RedemptionNotUsable, message, Param, redemption?.Id);
}
