using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>For a while, more points for those it is meant for.</summary>
internal sealed record CampaignRecord : ITimed
{
    public static IndexKey<CampaignRecord> ByProgram { get; } = new(row => row.Program);

    /// <summary>The active ones of a program.</summary>
    public static IndexKey<CampaignRecord> ActiveIn { get; } = new(row => row.State == CampaignState.Active ? row.Program : null);

    public required string Id { get; init; }

    public required string Program { get; init; }

    public required string Name { get; init; }

    public required Audience Audience { get; init; }

    /// <summary>Null: a draft.</summary>
    public Period? Schedule { get; init; }

    public required ImmutableArray<PointsMultiplier> Mechanics { get; init; }

    public CampaignGoal? Goal { get; init; }

    public CampaignState State { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;

    public DateTimeOffset? NextDue { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>The campaign as its schedule makes it at an instant.</summary>
    [SandboxRule("campaigns.schedule", Grade.Documented, "A campaign is scheduled, active and ended by its schedule.", Page = "Campaigns")]
    [SandboxRule("campaigns.draft", Grade.Assumed, "A campaign without a schedule is a draft, and nothing makes one archived.")]
    public CampaignRecord At(DateTimeOffset now) => this with
    {
        State = Schedule switch
        {
            null => CampaignState.Draft,
            _ when Schedule.IsAhead(now) => CampaignState.Scheduled,
            _ when Schedule.IsOver(now) => CampaignState.Ended,
            _ => CampaignState.Active,
        },
        NextDue = Schedule?.NextMove(now),
    };
}

internal enum CampaignState
{
    Draft,
    Scheduled,
    Active,
    Ended,

    /// <summary>Documented, but not by what a campaign comes to be it.</summary>
    Archived,
}

/// <summary>The one mechanic that VINR documents: what the trigger earns is multiplied.</summary>
internal sealed record PointsMultiplier(string Trigger, decimal Factor);

/// <summary>What the campaign is to reach. Kept and shown.</summary>
internal sealed record CampaignGoal(string Metric, decimal Target);
