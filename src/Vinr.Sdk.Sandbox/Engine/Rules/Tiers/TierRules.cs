namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Decides which tier a member is in, and when time alone may change that.</summary>
[SandboxRule("tiers.judged", Grade.Assumed, "Tiers are judged after each change, and when a rolling period moves on, by whole UTC days.")]
internal static class TierJudge
{
    /// <summary>The account with the tier it has now. A change is told as an event, so this is the last step of what changes an account.</summary>
    public static AccountRecord Evaluate(Transaction tx, AccountRecord account)
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

    [SandboxRule("tiers.one", Grade.Documented, "A member is in exactly one tier, and spending points never costs it.")]
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

        var value = QualifyingValue(account, plan, now);
        var qualified = plan.Steps.Where(step => step.Threshold <= value).MaxBy(step => step.Rank);
        return (qualified is null || plan.QualifyOn == QualifyOn.Custom ? plan.Steps.MinBy(step => step.Rank) : qualified)!.Key;
    }

    /// <summary>When the oldest day that counts leaves a rolling period; null when nothing will.</summary>
    public static DateTimeOffset? NextMove(AccountRecord account, TierPlan? plan, DateTimeOffset now)
    {
        if (plan?.Period.RollingMonths is not { } months)
        {
            return null;
        }

        foreach (var day in account.Activity)
        {
            var leaves = Calendar.MonthsAfter(day.Day, months);
            if (leaves > now && Counted(day, plan.QualifyOn) != 0)
            {
                return leaves;
            }
        }

        return null;
    }

    /// <summary>What counts towards the tiers of a plan: of a rolling period, what is still in it.</summary>
    public static long QualifyingValue(AccountRecord account, TierPlan plan, DateTimeOffset now)
    {
        var days = account.Activity.AsEnumerable();
        if (plan.Period.RollingMonths is { } months)
        {
            days = days.Where(day => Calendar.MonthsAfter(day.Day, months) > now);
        }

        return days.Sum(day => Counted(day, plan.QualifyOn));
    }

    [SandboxRule("tiers.qualify", Grade.Assumed, "Spend counts completed payments net of refunds, points earnings and manual credits net of clawbacks.")]
    private static long Counted(ActivityDay day, QualifyOn qualifyOn) => qualifyOn switch
    {
        QualifyOn.Spend => day.Spend,
        QualifyOn.Points => day.Points,
        _ => 0,
    };
}
