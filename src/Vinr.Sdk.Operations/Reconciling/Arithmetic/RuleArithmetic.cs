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
        if (MajorUnits.Of(amount, currency) is not { } money) return PointsRange.Unknown($"what {rule.Id} gives for {currency}, a currency that this version does not know");
        if (Award(rule, amount, money, currency) is not { } award) return PointsRange.None;

        var always = factors.Where(factor => factor.If is null).Aggregate(rule.Multiplier ?? 1, (product, factor) => product * factor.Value);
        var maybe = factors.Where(factor => factor.If is not null && factor.Value != 1).ToList();
        var exclusive = maybe.Where(factor => factor.OneOf is not null).GroupBy(factor => factor.OneOf, factor => factor.Value, StringComparer.OrdinalIgnoreCase)
            .Select(tier => tier.Aggregate(1m, (product, value) => product * value)).Append(1).ToList();
        var free = maybe.Where(factor => factor.OneOf is null).Select(factor => factor.Value).ToList();
        var (least, most) = (
            free.Where(value => value < 1).Aggregate(always * exclusive.Min(), (product, value) => product * value),
            free.Where(value => value > 1).Aggregate(always * exclusive.Max(), (product, value) => product * value));
        var depends = maybe.Count == 0 ? null : string.Join("; ", maybe.Select(factor => factor.If).Distinct());
        return new(award.Round(least, rounding), award.Round(most, rounding), depends);
    }

    /// <summary>Before factors; null when the rule gives nothing for such a payment, or is of a kind that is not known here.</summary>
    private static Award? Award(EarningRule rule, long amount, decimal money, string currency) => (rule.Earn, rule.Award) switch
    {
        ({ } earn, _) => new(money * earn.PointsPerCurrencyUnit, 1),
        (_, FixedAward each) => amount == 0 ? null : new(each.Points, 1),
        (_, PerAmountAward { Per: > 0 } each) => new((decimal)amount * each.Points, each.Per),
        (_, PerCurrencyAward each) when Rate(each, currency) is { } rate => new(money * rate, 1),
        _ => null,
    };

    private static decimal? Rate(PerCurrencyAward award, string currency) =>
        award.Rates.Where(rate => rate.Key.Equals(currency, StringComparison.OrdinalIgnoreCase)).Select(rate => (decimal?)rate.Value).FirstOrDefault();
}
