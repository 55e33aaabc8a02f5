namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>
/// A line of a wallet: store credit that was issued or came back (above 0), or that was spent or has expired (below). Nothing of it
/// changes but when it expires.
/// </summary>
internal sealed record CreditEntry : IEntity
{
    public static IndexKey<CreditEntry> ByAccount { get; } = new(row => row.Account);

    public static IndexKey<CreditEntry> ByCustomer { get; } = new(row => row.Customer);

    public required string Id { get; init; }

    public required string Account { get; init; }

    public string? Customer { get; init; }

    /// <summary>Signed, in minor units.</summary>
    public required long Amount { get; init; }

    public required string Currency { get; init; }

    public string? Reason { get; init; }

    /// <summary>The payment or refund that it was for; null for what was issued or has expired.</summary>
    public string? Source { get; init; }

    /// <summary>When the credit expires; null: never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;

    public required DateTimeOffset Created { get; init; }

    /// <summary>Whether it is credit of its own, and not what happened to such.</summary>
    public bool IsIssued => Amount > 0 && Source is null;
}

/// <summary>A line, what its wallet holds now, and what is left of it.</summary>
/// <param name="Entry">The line.</param>
/// <param name="WalletBalance">Minor units.</param>
/// <param name="Remaining">Minor units; 0 for a line that is no credit of its own.</param>
internal sealed record CreditView(CreditEntry Entry, long WalletBalance, long Remaining) : IEntity
{
    public string Id => Entry.Id;

    public DateTimeOffset Created => Entry.Created;

    public static CreditView Of(AccountRecord account, CreditEntry entry)
    {
        var wallet = account.Wallets.In(entry.Currency);
        return new(entry, wallet.Balance, wallet.Open.FirstOrDefault(credit => credit.Id == entry.Id)?.Amount ?? 0);
    }
}
