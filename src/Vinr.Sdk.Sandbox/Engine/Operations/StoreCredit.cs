namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Money that members hold with the shop, in a wallet for each currency, until a payment or time takes it.</summary>
[SandboxRule("credit.wallets", Grade.Documented, "Store credit is money in the member's wallet: walletBalance says how much.", Page = "Store credit and wallet")]
[SandboxRule("credit.currencies", Grade.Assumed, "A member has a wallet for each currency; what is spent, comes back or expires are lines of it, and listed.")]
internal sealed class StoreCredit(StateStore store)
{
    [SandboxRule("credit.remaining", Grade.Illustrative, "balance_remaining is what is left of a credit; a line that is none has 0.", Page = "Store credit (API reference)")]
    public CreditView Issue(NewCredit command) => store.Write(tx =>
    {
        Check.Text(command.Account, "account");
        Check.Between(command.Amount, 1, Check.MaxAmount, "amount");
        RequireAhead(tx, command.ExpiresAt);
        command = command with { Currency = Currencies.Normalize(command.Currency, "currency") };
        var account = tx.Accounts.Get(command.Account, "loyalty account", "account");
        AccountChecks.RequireActive(account, "only an active account takes store credit");
        return CreditLedger.Issue(tx, account, command);
    });

    public CreditView Retrieve(string id)
    {
        var state = store.Read();
        return View(state, state.Credits.Get(id, "store credit"));
    }

    [SandboxRule("credit.update", Grade.Illustrative, "Of store credit the expiry can be updated, and null clears it.", Page = "Store credit (API reference)")]
    public CreditView Update(string id, CreditChanges changes) => store.Write(tx =>
    {
        var entry = tx.Credits.Get(id, "store credit");
        var account = tx.Accounts.Find(entry.Account)!;
        if (!changes.ExpiresAt.IsPresent) return CreditView.Of(account, entry);

        Check.That(entry.IsIssued, "expiresAt", $"'{entry.Id}' says what happened to store credit, and does not expire: update the credit that was issued.");
        RequireAhead(tx, changes.ExpiresAt.Value);
        return CreditLedger.Prolong(tx, account, entry, changes.ExpiresAt.Value);
    });

    [SandboxRule("credit.list", Grade.Illustrative, "Store credit is listed by its customer.", Page = "Store credit (API reference)")]
    public PageResult<CreditView> List(CreditFilter filter, PageRequest page)
    {
        var state = store.Read();
        var entries = Pager.Page(
            state.Credits,
            page,
            filter.Account is { } account ? state.Credits.Select(CreditEntry.ByAccount, account)
                : filter.Customer is { } customer ? state.Credits.Select(CreditEntry.ByCustomer, customer) : null,
            filter is { Account: not null, Customer: { } other } ? row => row.Customer == other : null);
        return new([.. entries.Items.Select(entry => View(state, entry))], entries.HasMore, entries.NextCursor, entries.TotalEstimate);
    }

    private static CreditView View(EngineState state, CreditEntry entry) => CreditView.Of(state.Accounts.Find(entry.Account)!, entry);

    private static void RequireAhead(StateTransaction tx, DateTimeOffset? expiresAt) =>
        Check.That(!(expiresAt <= tx.Now), "expiresAt", "'expiresAt' must lie in the future.");
}
