namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Lets every active rule of a program answer a trigger, in the order in which the rules were made: an entry for each.</summary>
internal static class Earner
{
    /// <summary>Everything is judged by what the member was before, so that what one rule gives changes nothing for the next.</summary>
    [SandboxRule("earning.rules", Grade.Documented, "Every active rule of the trigger gives an entry of its own.", Page = "Earning rules")]
    [SandboxRule("earning.order", Grade.Assumed, "Rules answer in the order in which they were made; tier, audience and segments count as they were before the event.")]
    public static AccountRecord Earn(StateTransaction tx, AccountRecord account, RuleTrigger trigger)
    {
        if (account.State != AccountState.Active)
        {
            return account;
        }

        var rules = tx.Rules.Where(RuleRecord.ByProgram, account.Program)
            .Where(rule => rule.Active && rule.Trigger == trigger.Type)
            .ToList();
        if (rules.Count == 0)
        {
            return account;
        }

        var boosts = Boosts.For(tx, account, trigger);
        var before = tx.Entries.Length;
        account = rules.Aggregate(account, (earner, rule) => Answer(tx, earner, rule, trigger, boosts));
        if (tx.Entries.Length > before)
        {
            boosts.UseUp(tx, account);
        }

        return account;
    }

    private static AccountRecord Answer(StateTransaction tx, AccountRecord account, RuleRecord rule, RuleTrigger trigger, Boosts boosts)
    {
        var cause = new EarningCause(
            rule,
            account.Tier,
            EarningFormula.FactorsFor(rule, account.Tier, boosts.Factors.AsSpan()),
            tx.Programs.Find(account.Program)!.Currency.Rounding,
            RoomFor(tx, account, rule),
            trigger.Basis);

        var points = EarningFormula.Points(cause, trigger.Basis?.Amount ?? 0);
        return PointsLedger.Earn(tx, account, points, new(EntryKind.Earning, 0, EntryReasons.Earning, trigger.Source) { Cause = cause });
    }

    /// <summary>What the cap still allows: the ledger itself knows what the rule gave since its window began.</summary>
    [SandboxRule("earning.cap", Grade.Documented, "A cap is the most that a member gets of a rule in its window: a day, a week, a month or, by default, its lifetime.", Page = "Earning rules")]
    [SandboxRule("earning.cap_windows", Grade.Assumed, "A cap is {points}; its days, weeks (from Monday) and months are those of UTC.")]
    private static long? RoomFor(StateTransaction tx, AccountRecord account, RuleRecord rule)
    {
        if (rule.Cap is not { } cap)
        {
            return null;
        }

        var start = (rule.Window ?? CapWindow.Lifetime).StartOf(tx.Now);
        var given = tx.EntriesOf(account)
            .TakeWhile(entry => entry.Created >= start)
            .Where(entry => entry.Cause is EarningCause cause && cause.Rule.Id == rule.Id)
            .Sum(entry => entry.Amount);
        return Math.Max(0, cap - given);
    }
}
