using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>One write in the making: the state's tables, changed in place of one another, until <see cref="Commit"/> makes a state of them.</summary>
internal sealed class Transaction(EngineState state, IdSource ids, DateTimeOffset now)
{
    private ImmutableSortedSet<DueItem> due = state.Due;

    public Table<ProgramRecord> Programs { get; set; } = state.Programs;

    public Table<AccountRecord> Accounts { get; private set; } = state.Accounts;

    public Table<RuleRecord> Rules { get; set; } = state.Rules;

    public Table<RewardRecord> Rewards { get; set; } = state.Rewards;

    public Table<RedemptionRecord> Redemptions { get; set; } = state.Redemptions;

    public Table<LedgerEntry> Entries { get; set; } = state.Entries;

    public Table<CustomerRecord> Customers { get; set; } = state.Customers;

    public Table<PaymentRecord> Payments { get; set; } = state.Payments;

    public Table<RefundRecord> Refunds { get; set; } = state.Refunds;

    public Table<EventRecord> Events { get; private set; } = state.Events;

    public IdSource Ids { get; } = ids;

    /// <summary>When it happens: the clock's instant, or the one at which the work was due.</summary>
    public DateTimeOffset Now { get; private set; } = now;

    public string NewId<T>(string prefix, Table<T> table)
        where T : class, IEntity => Ids.NewId(prefix, table.Length);

    public void Emit(string type, object data) =>
        Events = Events.Add(new EventRecord(NewId(IdPrefixes.Event, Events), type, data, Now));

    /// <summary>Newest first.</summary>
    public IEnumerable<LedgerEntry> EntriesOf(AccountRecord account) =>
        new Rows<LedgerEntry>(Entries, Entries.Select(LedgerEntry.ByAccount, account.Id)).FromNewest();

    public void Add(AccountRecord account)
    {
        Accounts = Accounts.Add(account);
        Save(account);
    }

    /// <summary>Keeps the changed account, and what time will do to it next.</summary>
    public AccountRecord Save(AccountRecord account)
    {
        var position = Accounts.PositionOf(account.Id);
        if (Accounts[position]!.NextDue is { } last)
        {
            due = due.Remove(new DueItem(last, position));
        }

        account = account with { NextDue = DueWork.NextFor(account, Programs.Find(account.Program)!, Now) };
        if (account.NextDue is { } next)
        {
            due = due.Add(new DueItem(next, position));
        }

        Accounts = Accounts.Replace(account);
        return account;
    }

    /// <summary>The account to which something is due by then, with <see cref="Now"/> set to that instant; null when nothing is.</summary>
    public AccountRecord? TakeDue(DateTimeOffset until)
    {
        if (due.IsEmpty || due.Min.At > until)
        {
            Now = until;
            return null;
        }

        Now = due.Min.At;
        return Accounts[due.Min.Account];
    }

    public EngineState Commit() => new()
    {
        Programs = Programs,
        Accounts = Accounts,
        Rules = Rules,
        Rewards = Rewards,
        Redemptions = Redemptions,
        Entries = Entries,
        Customers = Customers,
        Payments = Payments,
        Refunds = Refunds,
        Events = Events,
        Due = due,
        Now = Now,
    };
}
