namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Decides which tier a member is in.</summary>
[SandboxRule("tiers.judged", Grade.Assumed, "Tiers are judged after each change of the balance or of what qualifies, and when a period moves on, by whole UTC days.")]
internal static class TierRules
{
    /// <summary>The account with the tier it has now. A change is told as an event, so this is the last step of what changes an account.</summary>
    public static AccountRecord Evaluate(StateTransaction tx, AccountRecord account)
    {
        var tier = TierOf(account, tx.Programs.Find(account.Program)!.Tiers, tx.Now);
        if (tier == account.Tier)
        {
            return account;
        }

        var moved = account with { Tier = tier };
        tx.Emit(EventTypes.TierChanged, new TierChange(moved, account.Tier));
        return moved;
    }

    [SandboxRule("tiers.one", Grade.Documented, "A member is in exactly one tier, the entry tier of rank 0 at first, and spending points never costs it.", Page = "Tiers and status")]
    [SandboxRule("tiers.lowest", Grade.Assumed, "Below every threshold a member is in the lowest rank.")]
    public static string? TierOf(AccountRecord account, TierPlan? plan, DateTimeOffset now)
    {
        if (plan is null || plan.Steps.IsEmpty)
        {
            return null;
        }

        if (account.TierOverride is { } byHand)
        {
            return byHand;
        }

        var value = plan.QualifyingValue(account.Activity, now);
        var qualified = plan.Steps.Where(step => step.Threshold <= value).MaxBy(step => step.Rank);
        return (qualified is null || plan.QualifyOn == QualifyOn.Custom ? plan.Steps.MinBy(step => step.Rank) : qualified)!.Key;
    }
}
