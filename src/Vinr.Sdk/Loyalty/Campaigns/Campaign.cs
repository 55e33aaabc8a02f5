using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>Something that a program does for some members during some time, such as a weekend of double points.</summary>
public sealed class Campaign : VinrResource, IIdentified
{
    [JsonConstructor]
    internal Campaign()
    {
    }

    /// <summary>The id, <c>camp_…</c>.</summary>
    [JsonInclude]
    public string Id { get; internal set => field = value ?? ""; } = "";

    /// <summary>The program, <c>prog_…</c>.</summary>
    [JsonInclude]
    public string Program { get; internal set => field = value ?? ""; } = "";

    /// <summary>The name.</summary>
    [JsonInclude]
    public string Name { get; internal set => field = value ?? ""; } = "";

    /// <summary>Whom it is for. Null when not told.</summary>
    [JsonInclude]
    public CampaignAudience? Audience { get; internal set; }

    /// <summary>When it runs. Null when not told.</summary>
    [JsonInclude]
    public CampaignSchedule? Schedule { get; internal set; }

    /// <summary>What it does.</summary>
    [JsonInclude]
    public IReadOnlyList<CampaignMechanic> Mechanics { get; internal set => field = value ?? []; } = [];

    /// <summary>What it is to reach. Null for none.</summary>
    [JsonInclude]
    public CampaignGoal? Goal { get; internal set; }

    /// <summary>How far it has come.</summary>
    [JsonInclude]
    public CampaignStatus Status { get; internal set; }

    /// <summary>Your own notes.</summary>
    [JsonInclude]
    public Dictionary<string, string> Metadata { get; internal set => field = value ?? []; } = [];

    /// <summary>When it was created.</summary>
    [JsonInclude]
    public DateTimeOffset Created { get; internal set; }
}
