namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Recomputes every account from the entries, and compares.</summary>
internal static class LedgerAudit
{
    public static void Verify(EngineState state)
    {
        var last = DateTimeOffset.MinValue;
        foreach (var entry in state.Entries.Rows)
        {
            if (!ReferenceEquals(state.Entries.Find(entry.Id), entry))
            {
                throw Broken(entry, "another entry has the same id");
            }

            if (entry.Created < last)
            {
                throw Broken(entry, "it is older than the entry before it");
            }

            last = entry.Created;
        }

        var listed = 0;
        foreach (var account in state.Accounts.Rows)
        {
            var tally = new Tally();
            foreach (var entry in state.Entries.Where(LedgerEntry.ByAccount, account.Id))
            {
                tally.Add(entry);
                listed++;
            }

            Compare(state, account, tally);
            CreditAudit.Verify(state, account);
        }

        if (listed != state.Entries.Count)
        {
            throw Broken(state.Entries.Rows.First(entry => state.Accounts.Find(entry.Account) is null), "there is no such account");
        }
    }

    private static void Compare(EngineState state, AccountRecord account, Tally tally)
    {
        if (account.Balance != tally.Balance)
        {
            throw Broken(account, $"the balance is {account.Balance}, its entries make {tally.Balance}");
        }

        if (account.LifetimePoints != tally.Lifetime)
        {
            throw Broken(account, $"lifetime points are {account.LifetimePoints}, its entries make {tally.Lifetime}");
        }

        if (account.LastActivity != (tally.LastActivity ?? account.Created))
        {
            throw Broken(account, $"its last activity is {account.LastActivity:O}, its entries say {tally.LastActivity:O}");
        }

        var held = SumOfLots(account, state.Now);
        if (account.Balance != held)
        {
            throw Broken(account, $"the balance is {account.Balance}, its lots hold {held}");
        }
    }

    private static long SumOfLots(AccountRecord account, DateTimeOffset now)
    {
        long sum = 0;
        LedgerEntry? before = null;
        foreach (var (origin, remaining) in account.Lots)
        {
            if (remaining <= 0 || remaining > origin.Amount || origin.Account != account.Id)
            {
                throw Broken(account, $"the lot of '{origin.Id}' ({origin.Amount} points of '{origin.Account}') holds {remaining}");
            }

            if (origin.ExpiresAt <= now)
            {
                throw Broken(account, $"the lot of '{origin.Id}' has expired and is still there");
            }

            if (before is not null && LotList.Compare(before, origin) >= 0)
            {
                throw Broken(account, $"the lot of '{origin.Id}' is not in its place");
            }

            sum = checked(sum + remaining);
            before = origin;
        }

        return sum;
    }

    private static LedgerException Broken(AccountRecord account, string message) => new(account.Id, message + ".");

    private static LedgerException Broken(LedgerEntry entry, string message) =>
        new(entry.Account, $"entry '{entry.Id}': {message}.");

    /// <summary>What an account's entries add up to.</summary>
    private sealed class Tally
    {
        public long Balance { get; private set; }

        public long Lifetime { get; private set; }

        public DateTimeOffset? LastActivity { get; private set; }

        public void Add(LedgerEntry entry)
        {
            Balance = checked(Balance + entry.Amount);
            LastActivity = entry.Kind.IsByMember() ? entry.Created : LastActivity;
            if (entry.IsCredit && entry.Kind is (EntryKind.Earning or EntryKind.Manual))
            {
                Lifetime = checked(Lifetime + entry.Amount);
            }

            if (entry.BalanceAfter != Balance)
            {
                throw Broken(entry, $"the balance after it is {Balance}, and it says {entry.BalanceAfter}");
            }

            if (Balance < 0)
            {
                throw Broken(entry, $"it leaves a balance of {Balance}, below zero");
            }
        }
    }
}
