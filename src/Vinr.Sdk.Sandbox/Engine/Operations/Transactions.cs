using System.Globalization;

namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Transactions(StateStore store)
{
    /// <summary>Gives or takes points by hand.</summary>
    [SandboxRule("ledger.by_hand", Grade.Documented, "Points can be given and taken by hand, with a reason, but not below zero.", Page = "Points and currency")]
    [SandboxRule("ledger.signed", Grade.Documented, "An amount has a sign: points given are above zero, points taken below. The API reference has it without, beside type, credit or debit, which is sent too.", Page = "Points and currency, Points transactions (API reference)")]
    public LedgerEntry Create(NewManualEntry command) => store.Write(tx =>
    {
        Check.Text(command.Account, "account");
        Check.Text(command.Reason, "reason");
        Check.Between(command.Amount, -Check.MaxAmount, Check.MaxAmount, "amount");
        Check.That(command.Amount != 0, "amount", "'amount' must be points to give (above 0) or to take (below), and is 0.");
        var account = tx.Accounts.Get(command.Account, "loyalty account", "account");
        CheckAccount(account, command.Amount);

        var draft = new EntryDraft(EntryKind.Manual, command.Amount, command.Reason) { Metadata = command.Metadata };
        account = command.Amount > 0 ? PointsLedger.Credit(tx, account, draft) : PointsLedger.Debit(tx, account, draft).Account;
        var entry = tx.EntriesOf(account).First();
        tx.Save(TierRules.Evaluate(tx, account));
        return entry;
    });

    public LedgerEntry Retrieve(string id) => store.Read().Entries.Get(id, "points transaction");

    public PageResult<LedgerEntry> List(TransactionFilter filter, PageRequest page)
    {
        var table = store.Read().Entries;
        return Pager.Page(
            table,
            page,
            filter.Account is { } account ? table.Select(LedgerEntry.ByAccount, account)
                : filter.Credit is { } type ? table.Select(LedgerEntry.ByType, LedgerEntry.TypeKey(type)) : null,
            filter is { Account: not null, Credit: { } credit } ? row => row.IsCredit == credit : null);
    }

    private static void CheckAccount(AccountRecord account, long amount)
    {
        AccountChecks.RequireActive(account, "only an active account takes points transactions");
        if (amount < -account.Balance)
        {
            throw EngineRefusal.Conflict(
                RefusalCodes.InsufficientPoints,
                string.Create(CultureInfo.InvariantCulture, $"Account '{account.Id}' has {account.Balance} points, and a balance never goes below zero: take that many or fewer."),
                "amount",
                account.Id);
        }
    }
}
