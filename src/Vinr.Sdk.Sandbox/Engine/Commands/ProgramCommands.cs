namespace Vinr.Sdk.Sandbox.Engine;

internal sealed record NewProgram
{
    public required string Name { get; init; }

    public PointsCurrency Currency { get; init; } = new();

    public TierPlan? Tiers { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;
}

internal sealed record ProgramChanges
{
    public Change<string> Name { get; init; }

    public Change<string> CurrencyName { get; init; }

    public Change<int?> ExpiryMonths { get; init; }

    public Change<decimal> PointValue { get; init; }

    public Change<PointsRounding> Rounding { get; init; }

    public Change<int> Decimals { get; init; }

    public Change<TierPlan?> Tiers { get; init; }

    public Change<MetadataMap> Metadata { get; init; }
}
