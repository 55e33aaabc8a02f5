namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Something that rules may answer. <c>Source</c> is what the entries say they came from.</summary>
internal sealed record Occasion(string Trigger, string Source, PaymentRecord? Payment = null);

/// <summary>Lets every active rule of a program answer an occasion, in the order in which the rules were made: an entry for each.</summary>
internal static class Earner
{
    public static AccountRecord Earn(Transaction tx, AccountRecord account, Occasion occasion)
    {
        if (account.State != AccountState.Active)
        {
            return account;
        }

        foreach (var rule in tx.Rules.Where(RuleRecord.ByProgram, account.Program))
        {
            if (rule.Active && rule.Trigger == occasion.Trigger)
            {
                account = Answer(tx, account, rule, occasion);
            }
        }

        return account;
    }

    private static AccountRecord Answer(Transaction tx, AccountRecord account, RuleRecord rule, Occasion occasion)
    {
        var cause = new EarningCause(
            rule,
            account.Tier,
            EarningFormula.FactorsFor(rule, account.Tier),
            tx.Programs.Find(account.Program)!.Currency.Rounding,
            RoomFor(tx, account, rule),
            occasion.Payment);

        var points = EarningFormula.Points(cause, occasion.Payment?.Amount ?? 0);
        return points == 0
            ? account
            : Book.Credit(tx, account, new(EntryKind.Earning, points, EntryReasons.Earning, occasion.Source) { Cause = cause });
    }

    /// <summary>What the cap still allows: the ledger itself knows what the rule gave since its window began.</summary>
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
