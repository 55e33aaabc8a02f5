using System.Collections.Immutable;
using System.Numerics;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>
/// How many points: award × factors, rounded once, then capped. A refund asks again with what is left of the payment and everything else as it was.
/// </summary>
internal static class EarningFormula
{
    /// <param name="cause">The rule and its surroundings.</param>
    /// <param name="amount">Minor units of the basis that count; without a basis, no matter.</param>
    public static long Points(EarningCause cause, long amount)
    {
        if (cause.Basis is not null && amount == 0)
        {
            return 0;
        }

        if (AwardFor(cause.Rule.Award, cause.Basis?.Currency, amount) is not { } award)
        {
            return 0;
        }

        var points = cause.Factors
            .Aggregate(award, (product, factor) => product * Fraction.Of(factor.Value))
            .Round(cause.Rounding);
        return (long)(cause.Room is { } room ? BigInteger.Min(points, room) : points);
    }

    /// <param name="rule">The rule that earns.</param>
    /// <param name="tier">The member's tier.</param>
    /// <param name="boosts">The factors that are none of the rule's own.</param>
    public static ImmutableArray<EarningFactor> FactorsFor(
        RuleRecord rule, string? tier, params ReadOnlySpan<EarningFactor> boosts)
    {
        var factors = rule.Multipliers
            .Where(multiplier => multiplier.Tier is null || multiplier.Tier == tier)
            .Select(multiplier => new EarningFactor(multiplier.Tier is null ? "all" : $"tier:{tier}", multiplier.Factor))
            .Prepend(new EarningFactor("rule", rule.Multiplier))
            .Concat(boosts.ToArray());
        return [.. factors.Where(factor => factor.Value != 1)];
    }

    private static Fraction? AwardFor(Award award, string? currency, long amount) => award switch
    {
        FixedAward each => Fraction.Of(each.Points),
        _ when currency is null => null,
        PerCurrencyUnitAward each => MajorUnits(amount, currency) * Fraction.Of(each.Points),
        PerCurrencyAward each when each.Rates.TryGetValue(currency, out var rate) => MajorUnits(amount, currency) * Fraction.Of(rate),
        PerAmountAward each => Fraction.Of(amount) / Fraction.Of(each.Per) * Fraction.Of(each.Points),
        _ => null,
    };

    private static Fraction MajorUnits(long amount, string currency) =>
        new(amount, BigInteger.Pow(10, Currencies.ExponentOf(currency)));
}
