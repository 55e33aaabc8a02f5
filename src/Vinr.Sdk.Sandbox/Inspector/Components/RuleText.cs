using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>Says what earning rules, and what multiplies them, do.</summary>
internal static class RuleText
{
    public static string Award(Award award) => award switch
    {
        PerCurrencyUnitAward each => $"{Points(each.Points)} per currency unit",
        PerAmountAward each => $"{Points(each.Points)} per {Format.Number(each.Per)} minor units",
        PerCurrencyAward each => string.Join(", ", each.Rates.Select(rate => $"{Points(rate.Value)} per {rate.Key}")),
        FixedAward each => $"{Format.Count(each.Points, "point")} each time",
        _ => "",
    };

    public static IEnumerable<Html> Factors(RuleRecord rule)
    {
        if (rule.Multiplier != 1) yield return Elements.Badge($"×{Format.Factor(rule.Multiplier)}");
        foreach (var multiplier in rule.Multipliers) yield return Elements.Badge($"×{Format.Factor(multiplier.Factor)} for {multiplier.Tier ?? "all"}", "tier");
    }

    public static string Cap(RuleRecord rule) => rule.Cap is not { } cap ? "none" : Format.Count(cap, "point") + rule.Window switch
    {
        null or CapWindow.Lifetime => " ever",
        { } window => " a " + Format.State(window),
    };

    public static Html Span(Period? period) => period switch
    {
        null or { StartsAt: null, EndsAt: null } => Elements.Muted("always"),
        { StartsAt: { } start, EndsAt: { } end } => Html.Of($"{Format.Day(start)} – {Format.Day(end)}"),
        { StartsAt: { } start } => Html.Of($"from {Format.Day(start)}"),
        { EndsAt: { } end } => Html.Of($"until {Format.Day(end)}"),
    };

    private static string Points(decimal points) => $"{Format.Factor(points)} {(points == 1 ? "point" : "points")}";
}
