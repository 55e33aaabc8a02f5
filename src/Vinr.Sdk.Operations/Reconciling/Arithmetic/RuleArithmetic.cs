using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.Operations.Reconciling.Arithmetic;

/// <summary>
/// How many points a rule gives for an amount, as VINR documents it: the award, times each factor, rounded once as the program rounds, at
/// most the cap. Shares nothing with any sandbox.
/// </summary>
internal static class RuleArithmetic
{
    /// <summary>The points of a rule, with the factors that may have counted.</summary>
    public static PointsRange Of(EarningRule rule, PointsRounding rounding, long amount, string currency, IReadOnlyCollection<Factor> factors)
    {
        if (Award(rule, amount, currency) is not { } award) return PointsRange.None;

        var always = factors.Where(factor => factor.If is null).Aggregate(rule.Multiplier ?? 1, (product, factor) => product * factor.Value);
        var maybe = factors.Where(factor => factor.If is not null && factor.Value != 1).ToList();
        var (least, most) = (
            maybe.Where(factor => factor.Value < 1).Aggregate(always, (product, factor) => product * factor.Value),
            maybe.Where(factor => factor.Value > 1).Aggregate(always, (product, factor) => product * factor.Value));
        var depends = maybe.Count == 0 ? null : string.Join("; ", maybe.Select(factor => factor.If).Distinct());
        return new(award.Round(least, rounding), award.Round(most, rounding), depends);
    }

    /// <summary>Before factors; null when the rule gives nothing for such a payment, or is of a kind that is not known here.</summary>
    private static Award? Award(EarningRule rule, long amount, string currency) => (rule.Earn, rule.Award) switch
    {
        ({ } earn, _) => new(Money.ToDecimal(amount, currency) * earn.PointsPerCurrencyUnit, 1),
        (_, FixedAward each) => amount == 0 ? null : new(each.Points, 1),
        (_, PerAmountAward { Per: > 0 } each) => new(amount * each.Points, each.Per),
        (_, PerCurrencyAward each) when Rate(each, currency) is { } rate => new(Money.ToDecimal(amount, currency) * rate, 1),
        _ => null,
    };

    private static decimal? Rate(PerCurrencyAward award, string currency) =>
        award.Rates.Where(rate => rate.Key.Equals(currency, StringComparison.OrdinalIgnoreCase)).Select(rate => (decimal?)rate.Value).FirstOrDefault();
}
