namespace Vinr.Sdk.Sandbox.Engine;

internal sealed record NewOffer
{
    public string? Program { get; init; }

    public required string Name { get; init; }

    public required Incentive Incentive { get; init; }

    public Targeting Targeting { get; init; } = new();

    public Period Period { get; init; } = Period.Always;

    public long? MaxRedemptions { get; init; }

    public long? PerMemberLimit { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;
}

internal sealed record OfferFilter(OfferState? State = null);
