using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

internal sealed record NewCampaign
{
    public required string Program { get; init; }

    public required string Name { get; init; }

    public Audience Audience { get; init; } = Audience.Everyone;

    public Period? Schedule { get; init; }

    public ImmutableArray<PointsMultiplier> Mechanics { get; init; } = [];

    public CampaignGoal? Goal { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;
}

internal sealed record CampaignChanges
{
    public Change<string> Name { get; init; }

    public Change<Audience> Audience { get; init; }

    public Change<Period?> Schedule { get; init; }

    public Change<ImmutableArray<PointsMultiplier>> Mechanics { get; init; }

    public Change<CampaignGoal?> Goal { get; init; }

    public Change<MetadataMap> Metadata { get; init; }
}

internal sealed record CampaignFilter(string? Program = null, CampaignState? State = null);
