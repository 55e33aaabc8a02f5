using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Inspector.Markup;

namespace Vinr.Sdk.Sandbox.Inspector.Parts;

/// <summary>Says what earning rules, and what multiplies them, do.</summary>
internal static class RuleText
{
    public static string Award(Award award) => award switch
    {
        PerCurrencyUnitAward each => $"{Points(each.Points)} per currency unit",
        PerAmountAward each => $"{Points(each.Points)} per {Words.Number(each.Per)} minor units",
        PerCurrencyAward each => string.Join(", ", each.Rates.Select(rate => $"{Points(rate.Value)} per {rate.Key}")),
        FixedAward each => $"{Words.Count(each.Points, "point")} each time",
        _ => "",
    };

    public static IEnumerable<Html> Factors(RuleRecord rule)
    {
        if (rule.Multiplier != 1) yield return Bits.Badge($"×{Words.Factor(rule.Multiplier)}");
        foreach (var multiplier in rule.Multipliers) yield return Bits.Badge($"×{Words.Factor(multiplier.Factor)} for {multiplier.Tier ?? "all"}", "tier");
    }

    public static string Cap(RuleRecord rule) => rule.Cap is not { } cap ? "none" : Words.Count(cap, "point") + rule.Window switch
    {
        null => " each time",
        CapWindow.Lifetime => " ever",
        { } window => " a " + Words.State(window),
    };

    public static Html Span(Period? period) => period switch
    {
        null or { StartsAt: null, EndsAt: null } => Bits.Muted("always"),
        { StartsAt: { } start, EndsAt: { } end } => Html.Of($"{Words.Day(start)} – {Words.Day(end)}"),
        { StartsAt: { } start } => Html.Of($"from {Words.Day(start)}"),
        { EndsAt: { } end } => Html.Of($"until {Words.Day(end)}"),
    };

    private static string Points(decimal points) => $"{Words.Factor(points)} {(points == 1 ? "point" : "points")}";
}
