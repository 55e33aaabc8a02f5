using System.Globalization;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Recomputes the wallets of an account from their entries, and compares.</summary>
internal static class CreditAudit
{
    public static void Verify(EngineState state, AccountRecord account)
    {
        var entries = state.Credits.Where(CreditEntry.ByAccount, account.Id).ToLookup(entry => entry.Currency);
        if (!entries.Select(currency => currency.Key).Order(StringComparer.Ordinal).SequenceEqual(account.Wallets.Select(wallet => wallet.Currency).Order(StringComparer.Ordinal)))
        {
            throw new LedgerException(account.Id, "it has store credit in other currencies than its wallets.");
        }

        foreach (var wallet in account.Wallets)
        {
            Verify(state, account, wallet, entries[wallet.Currency]);
        }
    }

    private static void Verify(EngineState state, AccountRecord account, Wallet wallet, IEnumerable<CreditEntry> entries)
    {
        long balance = 0;
        foreach (var entry in entries)
        {
            balance = checked(balance + entry.Amount);
            if (balance < 0)
            {
                throw Broken(account, wallet, string.Create(CultureInfo.InvariantCulture, $"entry '{entry.Id}' leaves {balance}, below zero"));
            }
        }

        if (wallet.Balance != balance)
        {
            throw Broken(account, wallet, string.Create(CultureInfo.InvariantCulture, $"the balance is {wallet.Balance}, its entries make {balance}"));
        }

        if (wallet.Open.Sum(credit => credit.Amount) is var open && open != balance)
        {
            throw Broken(account, wallet, string.Create(CultureInfo.InvariantCulture, $"the balance is {balance}, its credits make {open}"));
        }

        if (wallet.Open.FirstOrDefault(credit => credit.ExpiresAt <= state.Now) is { } expired)
        {
            throw Broken(account, wallet, $"credit '{expired.Id}' has expired and is still there");
        }
    }

    private static LedgerException Broken(AccountRecord account, Wallet wallet, string message) =>
        new(account.Id, $"the wallet in {wallet.Currency}: {message}.");
}
