using System.Collections.Immutable;
using Vinr.Sdk.Sandbox.Api.Bodies;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.EarningRules;

/// <summary>Reads what is sent to <c>/v1/earning-rules</c>.</summary>
internal static class RuleRequests
{
    public static NewRule Create(RequestObject fields)
    {
        var rule = new NewRule
        {
            Program = fields.Require("program").Text(),
            Trigger = fields.Require("trigger").Text(),
            Award = AwardRequests.Require(fields),
            Name = fields.TakeValue("name")?.Text(),
            Multipliers = fields.TakeValue("multipliers") is { } multipliers ? Multipliers(multipliers) : [],
            Multiplier = fields.TakeValue("multiplier")?.Number() ?? 1,
            Cap = fields.TakeValue("cap") is { } cap ? Cap(cap) : null,
            Window = fields.TakeValue("window")?.OneOf(RuleWords.Window),
            Active = fields.TakeValue("active")?.Flag() ?? true,
        };
        fields.RefuseTheRest();
        return rule;
    }

    public static RuleChanges Update(RequestObject fields)
    {
        var changes = new RuleChanges
        {
            Trigger = fields.Change("trigger", static field => field.Text()),
            Award = AwardRequests.Change(fields),
            Name = fields.Change<string?>("name", static field => field.Text(), whenNull: null),
            Multipliers = fields.Change("multipliers", Multipliers, whenNull: []),
            Multiplier = fields.Change("multiplier", static field => field.Number(), whenNull: 1),
            Cap = fields.Change<long?>("cap", static field => Cap(field), whenNull: null),
            Window = fields.Change<CapWindow?>("window", static field => field.OneOf(RuleWords.Window), whenNull: null),
            Active = fields.Change("active", static field => field.Flag(), whenNull: true),
        };
        fields.RefuseTheRest();
        return changes;
    }

    private static long Cap(RequestField field)
    {
        var fields = field.Object();
        var points = fields.Require("points").Quantity();
        fields.RefuseTheRest();
        return points;
    }

    private static ImmutableArray<RuleMultiplier> Multipliers(RequestField field) => [.. field.Items().Select(Multiplier)];

    private static RuleMultiplier Multiplier(RequestField field)
    {
        var fields = field.Object();
        var multiplier = new RuleMultiplier(
            fields.TakeValue("when") is { } when ? When(when.Object()) : null,
            fields.Require("factor").Number());
        fields.RefuseTheRest();
        return multiplier;
    }

    /// <summary>The tier that a multiplier is for; a condition without one holds for everybody.</summary>
    private static string? When(RequestObject fields)
    {
        var tier = fields.TakeValue("tier")?.Text();
        fields.RefuseTheRest();
        return tier;
    }
}
