using Vinr.Sdk.Sandbox.Api.Bodies;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Programs;

/// <summary>Reads a program's <c>tierConfig</c>.</summary>
internal static class TierPlanRequests
{
    public static TierPlan TierPlan(this RequestField field)
    {
        var fields = field.Object();
        var plan = new TierPlan
        {
            QualifyOn = fields.TakeValue("qualifyOn")?.OneOf(ProgramWords.QualifyOn) ?? QualifyOn.Spend,
            Period = fields.TakeValue("period") is { } period ? Period(period.Object()) : TierPeriod.AllTime,
            Steps = [.. fields.Require("tiers").Items().Select(Step)],
        };
        fields.RefuseTheRest();
        return plan;
    }

    private static TierPeriod Period(RequestObject fields)
    {
        var type = fields.Require("type").Text();
        var months = type == TierPeriod.Rolling ? fields.Require("months") : fields.TakeValue("months");
        fields.RefuseTheRest();
        return new TierPeriod(type, months?.Count());
    }

    private static TierStep Step(RequestField field)
    {
        var fields = field.Object();
        var step = new TierStep(
            fields.Require("name").Text(),
            fields.Require("rank").Count(),
            fields.Require("threshold").Quantity());
        fields.RefuseTheRest();
        return step;
    }
}
