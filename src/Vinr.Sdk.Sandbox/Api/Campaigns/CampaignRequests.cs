using System.Collections.Immutable;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Reads what is sent to <c>/v1/campaigns</c>.</summary>
internal static class CampaignRequests
{
    public static NewCampaign Create(RequestObject fields) => new()
    {
        Program = fields.Require("program").Text(),
        Name = fields.Require("name").Text(),
        Audience = fields.TakeValue("audience") is { } audience ? Audience(audience) : Engine.Audience.Everyone,
        Schedule = fields.TakeValue("schedule")?.Period(),
        Mechanics = fields.TakeValue("mechanics") is { } mechanics ? Mechanics(mechanics) : [],
        Goal = fields.TakeValue("goal") is { } goal ? Goal(goal) : null,
        Metadata = fields.Metadata(),
    };

    public static CampaignChanges Update(RequestObject fields) => new()
    {
        Name = fields.Change("name", static field => field.Text()),
        Audience = fields.Change("audience", Audience, whenNull: Engine.Audience.Everyone),
        Schedule = fields.Change<Period?>("schedule", static field => field.Period(), whenNull: null),
        Mechanics = fields.Change("mechanics", Mechanics, whenNull: []),
        Goal = fields.Change<CampaignGoal?>("goal", Goal, whenNull: null),
        Metadata = fields.MetadataChange(),
    };

    private static Audience Audience(RequestField field) => field.Read(static fields =>
        fields.Require("type").OneOf(CampaignJson.Audiences) switch
        {
            AudienceKind.Tier => new Audience(AudienceKind.Tier, Tier: fields.Require("tier").Text()),
            AudienceKind.Segment => new Audience(AudienceKind.Segment, Segment: fields.Require("segment").Text()),
            _ => Engine.Audience.Everyone,
        });

    private static ImmutableArray<PointsMultiplier> Mechanics(RequestField field) => [.. field.Items().Select(static item => item.Read(Mechanic))];

    [SandboxRule("campaigns.other_mechanics", Grade.Assumed, "Mechanics of a type other than points_multiplier (fixed bonuses, featured rewards) are refused: VINR has them, and no page shows their names.")]
    private static PointsMultiplier Mechanic(RequestObject fields)
    {
        fields.Require("type").Only(CampaignJson.PointsMultiplier);
        return new PointsMultiplier(fields.Require("trigger").Text(), fields.Require("factor").Number());
    }

    private static CampaignGoal Goal(RequestField field) => field.Read(static fields =>
        new CampaignGoal(fields.Require("metric").Text(), fields.Require("target").Number()));
}
