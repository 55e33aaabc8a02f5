namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>What points buy.</summary>
internal sealed record RewardRecord : IEntity
{
    public static IndexKey<RewardRecord> ByProgram { get; } = new(row => row.Program);

    public required string Id { get; init; }

    public required string Program { get; init; }

    public required string Name { get; init; }

    /// <summary>Points.</summary>
    public required long Cost { get; init; }

    public required RewardBenefit Benefit { get; init; }

    public bool Active { get; init; } = true;

    /// <summary>How many are left; null: unlimited.</summary>
    public long? Inventory { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;

    public required DateTimeOffset Created { get; init; }
}
