namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Writes the entries of wallets. Each method gives back the account as the entries leave it; the caller saves it.</summary>
internal static class CreditLedger
{
    public static (AccountRecord Account, CreditEntry Entry) Issue(StateTransaction tx, AccountRecord account, NewCredit credit)
    {
        var entry = Write(tx, new CreditEntry
        {
            Id = tx.NewId(IdPrefixes.Credit, tx.Credits),
            Account = account.Id,
            Amount = credit.Amount,
            Currency = credit.Currency,
            Reason = credit.Reason,
            ExpiresAt = credit.ExpiresAt,
            Metadata = credit.Metadata,
            Created = tx.Now,
        });
        return (account with { Wallets = account.Wallets.With(entry) }, entry);
    }

    /// <summary>Each credit that has expired leaves its wallet with an entry of its own.</summary>
    public static AccountRecord Expire(StateTransaction tx, AccountRecord account)
    {
        foreach (var wallet in account.Wallets)
        {
            var left = wallet;
            while (!left.Open.IsEmpty && left.Open[0] is var credit && credit.ExpiresAt <= tx.Now)
            {
                Write(tx, new CreditEntry
                {
                    Id = tx.NewId(IdPrefixes.Credit, tx.Credits),
                    Account = account.Id,
                    Amount = -credit.Amount,
                    Currency = credit.Currency,
                    Reason = EntryReasons.Expiry,
                    Created = tx.Now,
                });
                left = left.WithoutFirst();
            }

            account = account with { Wallets = account.Wallets.Replace(wallet, left) };
        }

        return account;
    }

    private static CreditEntry Write(StateTransaction tx, CreditEntry entry)
    {
        tx.Credits = tx.Credits.Add(entry);
        return entry;
    }
}
