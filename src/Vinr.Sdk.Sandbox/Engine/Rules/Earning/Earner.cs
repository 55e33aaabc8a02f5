namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Something that rules may answer. <c>Source</c> is what the entries say they came from, <c>Basis</c> the money it was about.</summary>
internal sealed record Occasion(string Trigger, string Source, Money? Basis = null);

/// <summary>Lets every active rule of a program answer an occasion, in the order in which the rules were made: an entry for each.</summary>
internal static class Earner
{
    /// <summary>Everything is judged by what the member was before, so that what one rule gives changes nothing for the next.</summary>
    [SandboxRule("earning.rules", Grade.Documented, "Every active rule of the trigger gives an entry of its own.")]
    [SandboxRule("earning.order", Grade.Assumed, "Rules answer in the order in which they were made; tier, audience and segments count as they were before the event.")]
    public static AccountRecord Earn(Transaction tx, AccountRecord account, Occasion occasion)
    {
        if (account.State != AccountState.Active)
        {
            return account;
        }

        var rules = tx.Rules.Where(RuleRecord.ByProgram, account.Program)
            .Where(rule => rule.Active && rule.Trigger == occasion.Trigger)
            .ToList();
        if (rules.Count == 0)
        {
            return account;
        }

        var boosts = Boosts.For(tx, account, occasion);
        var before = tx.Entries.Length;
        account = rules.Aggregate(account, (earner, rule) => Answer(tx, earner, rule, occasion, boosts));
        if (tx.Entries.Length > before)
        {
            boosts.UseUp(tx, account);
        }

        return account;
    }

    private static AccountRecord Answer(Transaction tx, AccountRecord account, RuleRecord rule, Occasion occasion, Boosts boosts)
    {
        var cause = new EarningCause(
            rule,
            account.Tier,
            EarningFormula.FactorsFor(rule, account.Tier, boosts.Factors.AsSpan()),
            tx.Programs.Find(account.Program)!.Currency.Rounding,
            RoomFor(tx, account, rule),
            occasion.Basis);

        var points = EarningFormula.Points(cause, occasion.Basis?.Amount ?? 0);
        return points == 0
            ? account
            : Book.Credit(tx, account, new(EntryKind.Earning, points, EntryReasons.Earning, occasion.Source) { Cause = cause });
    }

    /// <summary>What the cap still allows: the ledger itself knows what the rule gave since its window began.</summary>
    [SandboxRule("earning.cap_windows", Grade.Assumed, "Caps count over UTC days, weeks from Monday, months or all time; without a window over each event.")]
    private static long? RoomFor(Transaction tx, AccountRecord account, RuleRecord rule)
    {
        if (rule.Cap is not { } cap || rule.Window is not { } window)
        {
            return rule.Cap;
        }

        var start = Calendar.StartOf(window, tx.Now);
        var given = tx.EntriesOf(account)
            .TakeWhile(entry => entry.Created >= start)
            .Where(entry => entry.Cause is EarningCause cause && cause.Rule.Id == rule.Id)
            .Sum(entry => entry.Amount);
        return Math.Max(0, cap - given);
    }
}
