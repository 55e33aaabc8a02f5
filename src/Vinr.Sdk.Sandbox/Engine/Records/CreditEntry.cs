namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>A line of a wallet: store credit that was issued (above 0), or that has expired (below). Never changed.</summary>
internal sealed record CreditEntry : IEntity
{
    public static IndexKey<CreditEntry> ByAccount { get; } = new(row => row.Account);

    public required string Id { get; init; }

    public required string Account { get; init; }

    /// <summary>Signed, in minor units.</summary>
    public required long Amount { get; init; }

    public required string Currency { get; init; }

    public string? Reason { get; init; }

    /// <summary>When the credit expires; null: never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;

    public required DateTimeOffset Created { get; init; }
}
