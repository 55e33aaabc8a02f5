namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>
/// Money that members hold with the shop, in a wallet for each currency. VINR documents no call that spends it, so that only time
/// takes it away.
/// </summary>
[SandboxRule("credit.wallets", Grade.Assumed, "A member has a wallet for each currency. No documented call spends it, so that only time takes credit away.")]
internal sealed class StoreCredit(StateStore store)
{
    public CreditView Issue(NewCredit command) => store.Write(tx =>
    {
        Check.Text(command.Account, "account");
        Check.Between(command.Amount, 1, Check.MaxAmount, "amount");
        Check.That(!(command.ExpiresAt <= tx.Now), "expiresAt", "'expiresAt' must lie in the future.");
        command = command with { Currency = Currencies.Normalize(command.Currency, "currency") };
        var account = tx.Accounts.Get(command.Account, "loyalty account", "account");
        AccountChecks.RequireActive(account, "only an active account takes store credit");

        var (changed, entry) = CreditLedger.Issue(tx, account, command);
        account = tx.Save(changed);
        return new CreditView(entry, account.Wallets.BalanceIn(entry.Currency));
    });

    public CreditView Retrieve(string id)
    {
        var state = store.Read();
        return View(state, state.Credits.Get(id, "store credit"));
    }

    public PageResult<CreditView> List(CreditFilter filter, PageRequest page)
    {
        var state = store.Read();
        var entries = Pager.Page(
            state.Credits, page, filter.Account is { } account ? state.Credits.Select(CreditEntry.ByAccount, account) : null);
        return new(
            [.. entries.Items.Select(entry => View(state, entry))], entries.HasMore, entries.NextCursor, entries.TotalEstimate);
    }

    private static CreditView View(EngineState state, CreditEntry entry) =>
        new(entry, state.Accounts.Find(entry.Account)!.Wallets.BalanceIn(entry.Currency));
}
