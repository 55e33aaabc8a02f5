using System.Globalization;

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
        var defect = account switch
        {
            _ when account.Balance != tally.Balance => string.Create(CultureInfo.InvariantCulture, $"the balance is {account.Balance}, its entries make {tally.Balance}"),
            _ when account.LifetimePoints != tally.Lifetime => string.Create(CultureInfo.InvariantCulture, $"lifetime points are {account.LifetimePoints}, its entries make {tally.Lifetime}"),
            _ when account.LastActivity != (tally.LastActivity ?? account.Created) =>
                string.Create(CultureInfo.InvariantCulture, $"its last activity is {account.LastActivity:O}, its entries say {tally.LastActivity:O}"),
            _ when SumOfLots(account, state.Now) is var held && account.Balance != held => string.Create(CultureInfo.InvariantCulture, $"the balance is {account.Balance}, its lots hold {held}"),
            _ => null,
        };
        if (defect is not null)
        {
            throw Broken(account, defect);
        }
    }

    private static long SumOfLots(AccountRecord account, DateTimeOffset now)
    {
        long sum = 0;
        LedgerEntry? before = null;
        foreach (var (origin, remaining) in account.Lots)
        {
            var defect = origin switch
            {
                _ when remaining <= 0 || remaining > origin.Amount || origin.Account != account.Id =>
                    string.Create(CultureInfo.InvariantCulture, $"the lot of '{origin.Id}' ({origin.Amount} points of '{origin.Account}') holds {remaining}"),
                _ when origin.ExpiresAt <= now => $"the lot of '{origin.Id}' has expired and is still there",
                _ when before is not null && LotList.Compare(before, origin) >= 0 => $"the lot of '{origin.Id}' is not in its place",
                _ => null,
            };
            if (defect is not null)
            {
                throw Broken(account, defect);
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
                throw Broken(entry, string.Create(CultureInfo.InvariantCulture, $"the balance after it is {Balance}, and it says {entry.BalanceAfter}"));
            }

            if (Balance < 0)
            {
                throw Broken(entry, string.Create(CultureInfo.InvariantCulture, $"it leaves a balance of {Balance}, below zero"));
            }
        }
    }
}
