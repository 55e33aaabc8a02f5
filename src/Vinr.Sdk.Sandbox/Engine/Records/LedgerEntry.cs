namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>A points transaction: append-only, never changed.</summary>
internal sealed record LedgerEntry : IEntity
{
    public static IndexKey<LedgerEntry> ByAccount { get; } = new(row => row.Account);

    public static IndexKey<LedgerEntry> ByType { get; } = new(row => TypeKey(row.IsCredit));

    public required string Id { get; init; }

    public required string Account { get; init; }

    public required EntryKind Kind { get; init; }

    /// <summary>Signed points.</summary>
    public required long Amount { get; init; }

    public required long BalanceAfter { get; init; }

    public required string Reason { get; init; }

    /// <summary>The id of what it came from: payment, redemption, refund, or, for an expiry, the entry that made the lot.</summary>
    public string? Source { get; init; }

    /// <summary>When the points of a credit expire.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Points that a clawback could not take because the balance was too low.</summary>
    public long Shortfall { get; init; }

    /// <summary>How an earning was worked out, or what a clawback undoes.</summary>
    public EntryCause? Cause { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;

    public required DateTimeOffset Created { get; init; }

    /// <summary>A clawback that found nothing to take is a debit of 0.</summary>
    public bool IsCredit => Amount > 0;

    public static string TypeKey(bool isCredit) => isCredit ? "credit" : "debit";
}
