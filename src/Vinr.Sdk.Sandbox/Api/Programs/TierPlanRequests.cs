using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Reads a program's <c>tierConfig</c>.</summary>
internal static class TierPlanRequests
{
    public static TierPlan TierPlan(this RequestField field) => field.Read(static fields => new TierPlan
    {
        QualifyOn = fields.TakeValue("qualifyOn")?.OneOf(ProgramJson.Bases) ?? QualifyOn.Spend,
        Period = fields.TakeValue("period")?.Read(Period) ?? TierPeriod.AllTime,
        Steps = [.. fields.Require("tiers").Items().Select(static item => item.Read(Step))],
    });

    private static TierPeriod Period(RequestObject fields)
    {
        var field = fields.Require("type");
        var type = field.Text();
        if (!TierPeriod.Types.Contains(type)) throw field.Invalid($"must be one of: {string.Join(", ", TierPeriod.Types)}");

        var months = type == TierPeriod.Rolling ? fields.Require("months") : fields.TakeValue("months");
        return new TierPeriod(type, months?.Count());
    }

    private static TierStep Step(RequestObject fields) => new(
        fields.Require("name").Text(), fields.Require("rank").Count(), fields.Require("threshold").Quantity())
    {
        Benefits = fields.TakeValue("benefits")?.Texts() ?? default,
    };
}
