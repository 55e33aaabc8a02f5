namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>
/// What time does by itself: lots expire, and spend or points move out of a rolling tier period. Each happens at its own instant, in
/// the order of these, so that one long step of the clock and many short ones give the same ledger.
/// </summary>
internal static class DueWork
{
    public static void Run(Transaction tx, DateTimeOffset until)
    {
        while (tx.TakeDue(until) is { } account)
        {
            account = Book.ExpireLots(tx, account);
            tx.Save(TierJudge.Evaluate(tx, account));
        }
    }

    public static DateTimeOffset? NextFor(AccountRecord account, ProgramRecord program, DateTimeOffset now)
    {
        var expiry = account.Lots.IsEmpty ? null : account.Lots[0].Origin.ExpiresAt;
        var tier = TierJudge.NextMove(account, program.Tiers, now);
        return expiry is null || tier < expiry ? tier : expiry;
    }
}
