using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>What a new campaign is made of.</summary>
public sealed record CreateCampaignRequest : IJsonWritable
{
    /// <summary>The program, <c>prog_…</c>.</summary>
    public required string Program { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Whom it is for. Default: all members (assumed).</summary>
    public CampaignAudienceSpec? Audience { get; init; }

    /// <summary>When it runs. Default: not yet, it stays a draft (assumed).</summary>
    public CampaignScheduleSpec? Schedule { get; init; }

    /// <summary>What it does.</summary>
    public IReadOnlyList<CampaignMechanicSpec>? Mechanics { get; init; }

    /// <summary>What it is to reach. Default: nothing in particular.</summary>
    public CampaignGoalSpec? Goal { get; init; }

    /// <summary>Your own notes. Assumed for this resource.</summary>
    public Dictionary<string, string>? Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("program"u8, Program)
        .Text("name"u8, Name)
        .Object("audience"u8, Audience)
        .Object("schedule"u8, Schedule)
        .List("mechanics"u8, Mechanics)
        .Object("goal"u8, Goal)
        .Texts("metadata"u8, Metadata);
}
