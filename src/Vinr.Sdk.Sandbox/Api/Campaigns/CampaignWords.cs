using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Campaigns;

/// <summary>The closed sets of words in a campaign.</summary>
internal static class CampaignWords
{
    /// <summary>The one kind of mechanic.</summary>
    public const string PointsMultiplier = "points_multiplier";

    public static WireWords<CampaignState> State { get; } = new(
        ("draft", CampaignState.Draft),
        ("scheduled", CampaignState.Scheduled),
        ("active", CampaignState.Active),
        ("ended", CampaignState.Ended),
        ("archived", CampaignState.Archived));

    public static WireWords<AudienceKind> Audience { get; } = new(
        ("all", AudienceKind.All), ("tier", AudienceKind.Tier), ("segment", AudienceKind.Segment));
}
