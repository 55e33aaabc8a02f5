namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>What a payment does to the redemption whose discount it names.</summary>
internal static class DiscountUse
{
    private const string Param = "discountId";

    /// <summary>The redemption behind a discount, free to be used by this customer's payment, or a refusal.</summary>
    public static RedemptionRecord Find(StateTransaction tx, string discountId, IEnumerable<AccountRecord> members)
    {
        var redemption = RedemptionRecord.Behind(discountId, tx.Redemptions)
            ?? throw NotUsable($"There is no discount '{discountId}': send the discountId of a redemption.");
        if (redemption.State == RedemptionState.Released)
        {
            throw NotUsable($"Redemption '{redemption.Id}' of discount '{discountId}' was released and its points are back: redeem again.", redemption);
        }

        if (redemption.Payment is { } payment)
        {
            throw EngineRefusal.Conflict(
                RefusalCodes.RedemptionAlreadyUsed,
                $"Payment '{payment}' uses discount '{discountId}' of redemption '{redemption.Id}', and a discount can be used by one payment: redeem again.",
                Param,
                redemption.Id);
        }

        var linked = members.ToList();
        if (linked.Count > 0 && linked.TrueForAll(account => account.Id != redemption.Account))
        {
            throw NotUsable(
                $"Discount '{discountId}' of redemption '{redemption.Id}' belongs to account '{redemption.Account}', to which the payment is not linked: pay as its customer.",
                redemption);
        }

        return redemption;
    }

    [SandboxRule("redemptions.held", Grade.Assumed, "A payment that is authorized holds the discount: no other can use it, and the redemption cannot be released.")]
    public static void Hold(StateTransaction tx, RedemptionRecord redemption, PaymentRecord payment) =>
        tx.Redemptions = tx.Redemptions.Replace(redemption with { Payment = payment.Id });

    [SandboxRule("redemptions.applied", Grade.Documented, "A redemption is applied when the payment with its discount completes.")]
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
    [SandboxRule("redemptions.points_back", Grade.Documented, "When the payment does not complete, the points come back.")]
    [SandboxRule("redemptions.lots", Grade.Assumed, "Points that come back go into their own lots, with their own expiry, and the reward into the stock.")]
    public static RedemptionRecord GiveBack(StateTransaction tx, RedemptionRecord redemption)
    {
        redemption = redemption with { State = RedemptionState.Released };
        tx.Redemptions = tx.Redemptions.Replace(redemption);
        tx.Save(PointsLedger.GiveBack(tx, tx.Accounts.Find(redemption.Account)!, redemption));

        var reward = tx.Rewards.Find(redemption.Reward)!;
        tx.Rewards = tx.Rewards.Replace(reward with { Inventory = reward.Inventory + 1 });
        return redemption;
    }

    private static RedemptionRecord? HeldBy(StateTransaction tx, PaymentRecord payment) =>
        payment.DiscountId is { } discountId ? RedemptionRecord.Behind(discountId, tx.Redemptions) : null;

    private static EngineRefusal NotUsable(string message, RedemptionRecord? redemption = null) =>
        EngineRefusal.Conflict(RefusalCodes.RedemptionNotUsable, message, Param, redemption?.Id);
}
