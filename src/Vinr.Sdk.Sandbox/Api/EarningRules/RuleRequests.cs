using System.Collections.Immutable;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Reads what is sent to <c>/v1/earning-rules</c>.</summary>
internal static class RuleRequests
{
    public static NewRule Create(RequestObject fields) => new()
    {
        Program = fields.ProgramOrDefault(),
        Trigger = fields.Require("trigger").Text(),
        Award = AwardRequests.Require(fields),
        Name = fields.TakeValue("name")?.Text(),
        Multipliers = fields.TakeValue("multipliers") is { } multipliers ? Multipliers(multipliers) : [],
        Multiplier = fields.TakeValue("multiplier")?.Number() ?? 1,
        Cap = fields.TakeValue("cap") is { } cap ? Cap(cap) : null,
        Window = fields.TakeValue("window")?.OneOf(RuleJson.Windows),
        Active = fields.TakeValue("active")?.Flag() ?? true,
    };

    public static RuleChanges Update(RequestObject fields) => new()
    {
        Trigger = fields.Change("trigger", static field => field.Text()),
        Award = AwardRequests.Change(fields),
        Name = fields.Change<string?>("name", static field => field.Text(), whenNull: null),
        Multipliers = fields.Change("multipliers", Multipliers, whenNull: []),
        Multiplier = fields.Change("multiplier", static field => field.Number(), whenNull: 1),
        Cap = fields.Change<long?>("cap", static field => Cap(field), whenNull: null),
        Window = fields.Change<CapWindow?>("window", static field => field.OneOf(RuleJson.Windows), whenNull: null),
        Active = fields.Change("active", static field => field.Flag(), whenNull: true),
    };

    private static long Cap(RequestField field) => field.Read(static fields => fields.Require("points").Quantity());

    private static ImmutableArray<RuleMultiplier> Multipliers(RequestField field) => [.. field.Items().Select(static item => item.Read(Multiplier))];

    /// <summary>A condition without a tier holds for everybody.</summary>
    private static RuleMultiplier Multiplier(RequestObject fields) => new(
        fields.TakeValue("when")?.Read(static when => when.TakeValue("tier")?.Text()), fields.Require("factor").Number());
}
