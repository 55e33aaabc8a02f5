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

/// <summary>What to change of a campaign. A field that is not set stays as it is.</summary>
/// <example>
/// <code>
/// await vinr.Loyalty.Campaigns.UpdateAsync(campaign.Id, new()
/// {
///     Schedule = new CampaignScheduleSpec { StartsAt = friday, EndsAt = monday },
/// });
/// </code>
/// </example>
public sealed record UpdateCampaignRequest : IJsonWritable
{
    /// <summary>The name.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>Whom it is for: <c>new CampaignAudienceSpec { … }</c>.</summary>
    public Optional<CampaignAudienceSpec> Audience { get; init; }

    /// <summary>When it runs: <c>new CampaignScheduleSpec { … }</c>.</summary>
    public Optional<CampaignScheduleSpec> Schedule { get; init; }

    /// <summary>What it does, in place of what it did; null to leave it.</summary>
    public IReadOnlyList<CampaignMechanicSpec>? Mechanics { get; init; }

    /// <summary>What it is to reach: <c>new CampaignGoalSpec { … }</c>, or <c>Optional&lt;CampaignGoalSpec&gt;.Null</c> for nothing.</summary>
    public Optional<CampaignGoalSpec> Goal { get; init; }

    /// <summary>Your own notes: <c>new Dictionary&lt;string, string&gt; { … }</c>. They replace the old ones (assumed).</summary>
    public Optional<Dictionary<string, string>> Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("name"u8, Name)
        .Object("audience"u8, Audience)
        .Object("schedule"u8, Schedule)
        .List("mechanics"u8, Mechanics)
        .Object("goal"u8, Goal)
        .Texts("metadata"u8, Metadata);
}

/// <summary>Which campaigns to list.</summary>
public sealed record ListCampaignsRequest : ListRequest
{
    /// <summary>Only those of this program, <c>prog_…</c> (assumed).</summary>
    public string? Program { get; init; }

    /// <summary>Only those that have come this far (assumed).</summary>
    public CampaignStatus? Status { get; init; }
}
