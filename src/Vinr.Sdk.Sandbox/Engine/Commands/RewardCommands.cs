namespace Vinr.Sdk.Sandbox.Engine;

internal sealed record NewReward
{
    public required string Program { get; init; }

    public required string Name { get; init; }

    public required long Cost { get; init; }

    public required RewardBenefit Benefit { get; init; }

    public bool Active { get; init; } = true;

    public long? Inventory { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;
}

internal sealed record RewardChanges
{
    public Change<string> Name { get; init; }

    public Change<long> Cost { get; init; }

    public Change<RewardBenefit> Benefit { get; init; }

    public Change<bool> Active { get; init; }

    public Change<long?> Inventory { get; init; }

    public Change<MetadataMap> Metadata { get; init; }
}

internal sealed record RewardFilter(bool? Active = null, string? Program = null);
