namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>
/// What time does by itself: lots and store credit expire, spend or points move out of a rolling tier period, campaigns, promotions
/// and offers begin and end, referrals and payments run out, notification rules look ahead. Each happens at its own instant, in the order of these, so that one long step of the
/// clock and many short ones give the same ledger.
/// </summary>
[SandboxRule("state.order", Grade.Assumed, "What time does happens in order, each at its own instant, before anything else sees the state.")]
internal static class DueWork
{
    public static void Run(StateTransaction tx, DateTimeOffset until)
    {
        while (tx.NextDue(until) is { } item)
        {
            Do(tx, item);
        }
    }

    /// <summary>Each of these saves the row, which plans what is due to it next.</summary>
    private static void Do(StateTransaction tx, DueItem item)
    {
        switch (item.Kind)
        {
            case DueKind.Account:
                var account = PointsLedger.ExpireLots(tx, tx.Accounts[item.Position]!);
                tx.Save(TierRules.Evaluate(tx, CreditLedger.Expire(tx, account)));
                break;
            case DueKind.Campaign:
                tx.Save(tx.Campaigns[item.Position]!);
                break;
            case DueKind.Promotion:
                tx.Save(tx.Promotions[item.Position]!);
                break;
            case DueKind.Offer:
                tx.Save(tx.Offers[item.Position]!);
                break;
            case DueKind.Referral:
                ReferralFlow.Reject(tx, tx.Referrals[item.Position]!);
                break;
            case DueKind.Payment:
                PaymentFlow.RunOut(tx, tx.Payments[item.Position]!);
                break;
            case DueKind.NotificationRule:
                ExpiryNotices.Look(tx, tx.NotificationRules[item.Position]!);
                break;
        }
    }
}
