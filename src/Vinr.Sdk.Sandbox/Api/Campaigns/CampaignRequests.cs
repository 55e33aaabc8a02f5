using System.Collections.Immutable;
using Vinr.Sdk.Sandbox.Api.Bodies;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Campaigns;

/// <summary>Reads what is sent to <c>/v1/campaigns</c>.</summary>
internal static class CampaignRequests
{
    public static NewCampaign Create(RequestObject fields)
    {
        var campaign = new NewCampaign
        {
            Program = fields.Require("program").Text(),
            Name = fields.Require("name").Text(),
            Audience = fields.TakeValue("audience") is { } audience ? Audience(audience) : Engine.Audience.Everyone,
            Schedule = fields.TakeValue("schedule")?.Period(),
            Mechanics = fields.TakeValue("mechanics") is { } mechanics ? Mechanics(mechanics) : [],
            Goal = fields.TakeValue("goal") is { } goal ? Goal(goal) : null,
            Metadata = fields.Metadata(),
        };
        fields.RefuseTheRest();
        return campaign;
    }

    public static CampaignChanges Update(RequestObject fields)
    {
        var changes = new CampaignChanges
        {
            Name = fields.Change("name", static field => field.Text()),
            Audience = fields.Change("audience", Audience, whenNull: Engine.Audience.Everyone),
            Schedule = fields.Change<Period?>("schedule", static field => field.Period(), whenNull: null),
            Mechanics = fields.Change("mechanics", Mechanics, whenNull: []),
            Goal = fields.Change<CampaignGoal?>("goal", Goal, whenNull: null),
            Metadata = fields.MetadataChange(),
        };
        fields.RefuseTheRest();
        return changes;
    }

    private static Audience Audience(RequestField field)
    {
        var fields = field.Object();
        var kind = fields.Require("type").OneOf(CampaignWords.Audience);
        var audience = kind switch
        {
            AudienceKind.Tier => new Audience(kind, Tier: fields.Require("tier").Text()),
            AudienceKind.Segment => new Audience(kind, Segment: fields.Require("segment").Text()),
            _ => Engine.Audience.Everyone,
        };
        fields.RefuseTheRest();
        return audience;
    }

    private static ImmutableArray<PointsMultiplier> Mechanics(RequestField field) => [.. field.Items().Select(Mechanic)];

    private static PointsMultiplier Mechanic(RequestField field)
    {
        var fields = field.Object();
        fields.Require("type").Only(CampaignWords.PointsMultiplier);
        var mechanic = new PointsMultiplier(fields.Require("trigger").Text(), fields.Require("factor").Number());
        fields.RefuseTheRest();
        return mechanic;
    }

    private static CampaignGoal Goal(RequestField field)
    {
        var fields = field.Object();
        var goal = new CampaignGoal(fields.Require("metric").Text(), fields.Require("target").Number());
        fields.RefuseTheRest();
        return goal;
    }
}
