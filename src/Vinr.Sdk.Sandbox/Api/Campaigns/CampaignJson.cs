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
        writer.WriteString("id"u8, campaign.Id);
        writer.WriteString("program"u8, campaign.Program);
        writer.WriteString("name"u8, campaign.Name);
        WriteAudience(writer, campaign.Audience);
        writer.WritePeriod("schedule"u8, campaign.Schedule);
        WriteMechanics(writer, campaign);
        WriteGoal(writer, campaign.Goal);
        writer.WriteString("status"u8, States.Write(campaign.State));
        writer.WriteMap("metadata"u8, campaign.Metadata);
        writer.WriteInstant("created"u8, campaign.Created);
    }

    private static void WriteAudience(Utf8JsonWriter writer, Audience audience)
    {
        writer.WriteStartObject("audience"u8);
        writer.WriteString("type"u8, Audiences.Write(audience.Kind));
        if (audience.Tier is not null) writer.WriteString("tier"u8, audience.Tier);
        if (audience.Segment is not null) writer.WriteString("segment"u8, audience.Segment);
        writer.WriteEndObject();
    }

    private static void WriteMechanics(Utf8JsonWriter writer, CampaignRecord campaign)
    {
        writer.WriteStartArray("mechanics"u8);
        foreach (var mechanic in campaign.Mechanics)
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, PointsMultiplier);
            writer.WriteString("trigger"u8, mechanic.Trigger);
            writer.WriteNumber("factor"u8, mechanic.Factor);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteGoal(Utf8JsonWriter writer, CampaignGoal? goal)
    {
        if (goal is null)
        {
            writer.WriteNull("goal"u8);
            return;
        }

        writer.WriteStartObject("goal"u8);
        writer.WriteString("metric"u8, goal.Metric);
        writer.WriteNumber("target"u8, goal.Target);
        writer.WriteEndObject();
    }
}
