namespace Vinr.Sdk.Sandbox.Engine;

internal sealed record NewOffer
{
    public string? Program { get; init; }

    public required string Name { get; init; }

    /// <summary>This or <see cref="Kind"/>.</summary>
    public Incentive? Incentive { get; init; }

    public OfferKind? Kind { get; init; }

    public Targeting Targeting { get; init; } = new();

    /// <summary>Without a start it starts at once.</summary>
    public Period Period { get; init; } = Period.Always;

    public long? MaxRedemptions { get; init; }

    public long PerMemberLimit { get; init; } = 1;

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;
}

internal sealed record OfferChanges
{
    /// <summary>True publishes it or goes on with it, false pauses it.</summary>
    public Change<bool> Active { get; init; }

    public Change<DateTimeOffset?> EndsAt { get; init; }
}

internal sealed record OfferFilter(OfferState? State = null, bool? Active = null);
