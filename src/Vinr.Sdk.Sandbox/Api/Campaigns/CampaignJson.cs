using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Writes a campaign.</summary>
internal static class CampaignJson
{
    /// <summary>The one kind of mechanic.</summary>
    public const string PointsMultiplier = "points_multiplier";

    public static readonly WireWords<CampaignState> States = new(
        ("draft", CampaignState.Draft),
        ("scheduled", CampaignState.Scheduled),
        ("active", CampaignState.Active),
        ("ended", CampaignState.Ended),
        ("archived", CampaignState.Archived));

    public static readonly WireWords<AudienceKind> Audiences = new(
        ("all", AudienceKind.All), ("tier", AudienceKind.Tier), ("segment", AudienceKind.Segment));

    public static void WriteMembers(Utf8JsonWriter writer, CampaignRecord campaign)
    {
        writer.WriteIdentity(campaign.Id, "campaign"u8);
        writer.WriteString("program"u8, campaign.Program);
        writer.WriteString("name"u8, campaign.Name);
        writer.WriteObject("audience"u8, campaign.Audience, WriteAudience);
        writer.WritePeriod("schedule"u8, campaign.Schedule);
        writer.WriteObjects("mechanics"u8, campaign.Mechanics, WriteMechanic);
        writer.WriteObject("goal"u8, campaign.Goal, WriteGoal);
        writer.WriteString("status"u8, States.Write(campaign.State));
        writer.WriteMap("metadata"u8, campaign.Metadata);
        writer.WriteInstant("created"u8, campaign.Created);
    }

    private static void WriteAudience(Utf8JsonWriter writer, Audience audience)
    {
        writer.WriteString("type"u8, Audiences.Write(audience.Kind));
        if (audience.Tier is not null) writer.WriteString("tier"u8, audience.Tier);
        if (audience.Segment is not null) writer.WriteString("segment"u8, audience.Segment);
    }

    private static void WriteMechanic(Utf8JsonWriter writer, PointsMultiplier mechanic)
    {
        writer.WriteString("type"u8, PointsMultiplier);
        writer.WriteString("trigger"u8, mechanic.Trigger);
        writer.WriteNumber("factor"u8, mechanic.Factor);
    }

    private static void WriteGoal(Utf8JsonWriter writer, CampaignGoal goal)
    {
        writer.WriteString("metric"u8, goal.Metric);
        writer.WriteNumber("target"u8, goal.Target);
    }
}
