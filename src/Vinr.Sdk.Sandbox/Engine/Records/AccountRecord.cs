using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>A member of a program, with what the ledger, the caps and the tiers need to go on.</summary>
internal sealed record AccountRecord : ITimed
{
    public static IndexKey<AccountRecord> ByCustomer { get; } = new(row => row.Customer);

    public static IndexKey<AccountRecord> ByProgram { get; } = new(row => row.Program);

    public required string Id { get; init; }

    public required string Program { get; init; }

    public string? Customer { get; init; }

    public AccountState State { get; init; } = AccountState.Active;

    public long Balance { get; init; }

    /// <summary>Earnings and positive manual entries. Only rises.</summary>
    public long LifetimePoints { get; init; }

    /// <summary>The key of the present tier; null when the program has none.</summary>
    public string? Tier { get; init; }

    /// <summary>A tier set by hand, which stays until it is cleared.</summary>
    public string? TierOverride { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;

    /// <summary>What can be spent, in the order in which it is spent. Their sum is the balance.</summary>
    public LotList Lots { get; init; } = LotList.Empty;

    /// <summary>What counts towards a tier, a day an item, oldest first.</summary>
    public ImmutableArray<ActivityDay> Activity { get; init; } = [];

    /// <summary>Store credit, a wallet for each currency in which there ever was some.</summary>
    public ImmutableArray<Wallet> Wallets { get; init; } = [];

    /// <summary>How many completed payments were linked; refunds do not take them back.</summary>
    public long LifetimeOrders { get; init; }

    /// <summary>When the member earned or redeemed last, or else joined.</summary>
    public DateTimeOffset LastActivity { get; init; }

    /// <summary>When time changes the account next: a lot or store credit expires, or a rolling tier period moves on.</summary>
    public DateTimeOffset? NextDue { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>The account with <see cref="NextDue"/> as it is at an instant, under the tiers of its program.</summary>
    public AccountRecord At(DateTimeOffset now, TierPlan? tiers)
    {
        DateTimeOffset?[] moves =
        [
            Lots.IsEmpty ? null : Lots[0].Origin.ExpiresAt,
            Wallets.NextExpiry(),
            tiers?.NextMove(Activity, now),
        ];
        return this with { NextDue = moves.Min() };
    }
}

internal enum AccountState
{
    Active,
    Closed,
    Merged,
}
