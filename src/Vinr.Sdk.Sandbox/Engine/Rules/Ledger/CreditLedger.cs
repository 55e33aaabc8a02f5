namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Writes the lines of wallets. Each method saves the account as the lines leave it.</summary>
[SandboxRule("credit.events", Grade.Illustrative, "Issuing store credit sends store_credit.created, and what changes its expiry or what is left of it store_credit.updated.", Page = "Store credit (API reference)")]
internal static class CreditLedger
{
    public static CreditView Issue(StateTransaction tx, AccountRecord account, NewCredit credit)
    {
        var entry = Write(tx, account, credit.Amount, credit.Currency, credit.Reason, source: null, credit.ExpiresAt, credit.Metadata);
        account = Put(tx, account, entry.Currency, new(entry.Id, entry.Amount, entry.ExpiresAt));
        var view = CreditView.Of(account, entry);
        tx.Emit(EventTypes.StoreCreditCreated, view);
        return view;
    }

    /// <summary>Each credit that has expired leaves its wallet with a line of its own.</summary>
    public static AccountRecord Expire(StateTransaction tx, AccountRecord account)
    {
        foreach (var currency in account.Wallets.Select(static wallet => wallet.Currency))
        {
            while (account.Wallets.In(currency) is { Open: [var credit, ..] } wallet && credit.ExpiresAt <= tx.Now)
            {
                Write(tx, account, -credit.Amount, currency, EntryReasons.Expiry);
                account = Changed(tx, account, wallet.Take(credit, credit.Amount), credit.Id);
            }
        }

        return account;
    }

    /// <summary>Credits, or parts of them, go into a payment.</summary>
    public static AccountRecord Spend(StateTransaction tx, AccountRecord account, string currency, IReadOnlyCollection<CreditDraw> draws, string payment)
    {
        Write(tx, account, -draws.Sum(static draw => draw.Amount), currency, EntryReasons.Payment, payment);
        foreach (var draw in draws)
        {
            var wallet = account.Wallets.In(currency);
            account = Changed(tx, account, wallet.Take(wallet.Open.First(credit => credit.Id == draw.Credit), draw.Amount), draw.Credit);
        }

        return account;
    }

    /// <summary>They come back, each with its own expiry. What has expired meanwhile expires at once.</summary>
    [SandboxRule("credit.back", Grade.Assumed, "Store credit that comes back is what it was, with its own expiry; what has expired meanwhile expires at once.")]
    public static AccountRecord GiveBack(StateTransaction tx, AccountRecord account, string currency, IReadOnlyCollection<CreditDraw> draws, string reason, string source)
    {
        Write(tx, account, draws.Sum(static draw => draw.Amount), currency, reason, source);
        foreach (var draw in draws)
        {
            var wallet = account.Wallets.In(currency);
            account = Changed(tx, account, wallet.Put(new(draw.Credit, draw.Amount, tx.Credits.Find(draw.Credit)!.ExpiresAt)), draw.Credit);
        }

        return tx.Save(Expire(tx, account));
    }

    /// <summary>Another end for a credit; null for none.</summary>
    public static CreditView Prolong(StateTransaction tx, AccountRecord account, CreditEntry entry, DateTimeOffset? expiresAt)
    {
        entry = entry with { ExpiresAt = expiresAt };
        tx.Credits = tx.Credits.Replace(entry);
        var wallet = account.Wallets.In(entry.Currency);
        if (wallet.Open.FirstOrDefault(credit => credit.Id == entry.Id) is { } open)
        {
            wallet = wallet.Take(open, open.Amount).Put(open with { ExpiresAt = expiresAt });
        }

        return CreditView.Of(Changed(tx, account, wallet, entry.Id), entry);
    }

    private static AccountRecord Put(StateTransaction tx, AccountRecord account, string currency, OpenCredit credit) =>
        tx.Save(account with { Wallets = account.Wallets.With(account.Wallets.In(currency).Put(credit)) });

    private static AccountRecord Changed(StateTransaction tx, AccountRecord account, Wallet wallet, string credit)
    {
        account = tx.Save(account with { Wallets = account.Wallets.With(wallet) });
        tx.Emit(EventTypes.StoreCreditUpdated, CreditView.Of(account, tx.Credits.Find(credit)!));
        return account;
    }

    private static CreditEntry Write(
        StateTransaction tx,
        AccountRecord account,
        long amount,
        string currency,
        string? reason,
        string? source = null,
        DateTimeOffset? expiresAt = null,
        MetadataMap? metadata = null)
    {
        var entry = new CreditEntry
        {
            Id = tx.NewId(IdPrefixes.Credit, tx.Credits),
            Account = account.Id,
            Customer = account.Customer,
            Amount = amount,
            Currency = currency,
            Reason = reason,
            Source = source,
            ExpiresAt = expiresAt,
            Metadata = metadata ?? Metadata.Empty,
            Created = tx.Now,
        };
        tx.Credits = tx.Credits.Add(entry);
        return entry;
    }
}
