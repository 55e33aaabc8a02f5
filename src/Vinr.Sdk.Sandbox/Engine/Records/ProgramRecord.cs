namespace Vinr.Sdk.Sandbox.Engine;

internal sealed record ProgramRecord : IEntity
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required PointsCurrency Currency { get; init; }

    public TierPlan? Tiers { get; init; }

    /// <summary>The currency in which spend counts: that of the first completed payment of a member. Null until then.</summary>
    public string? SpendCurrency { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;

    public required DateTimeOffset Created { get; init; }
}
