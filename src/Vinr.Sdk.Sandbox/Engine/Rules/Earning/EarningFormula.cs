using System.Collections.Immutable;
using System.Numerics;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>
/// How many points: award × factors, rounded once, then capped. A refund asks again with what is left of the payment and everything else as it was.
/// </summary>
[SandboxRule("earning.per_unit", Grade.Guide, "pointsPerCurrencyUnit counts major units: 1 point for each €1.", Page = "Launch a loyalty program")]
[SandboxRule("earning.awards", Grade.Documented, "An award is per_amount, fixed or per_currency; a rule may have a multiplier, 1 by default.", Page = "Earning rules")]
internal static class EarningFormula
{
    /// <param name="cause">The rule and its surroundings.</param>
    /// <param name="amount">Minor units of the basis that count; without a basis, no matter.</param>
    [SandboxRule("earning.stacking", Grade.Documented, "Factors of rule, tier and campaigns are multiplied, and fractions follow the rounding of the program: down by default.", Page = "Earning rules, Points and currency")]
    [SandboxRule("earning.rounding", Grade.Assumed, "The product is rounded once, at the end (nearest: half away from zero), and then capped; 0 writes no entry.")]
    public static BigInteger Points(EarningCause cause, long amount)
    {
        var points = Uncapped(cause, amount);
        return cause.Room is { } room ? BigInteger.Min(points, room) : points;
    }

    /// <summary>What it would be without the cap.</summary>
    public static BigInteger Uncapped(EarningCause cause, long amount)
    {
        if (cause.Basis is not null && amount == 0)
        {
            return 0;
        }

        if (AwardFor(cause.Rule.Award, cause.Basis?.Currency, amount) is not { } award)
        {
            return 0;
        }

        return cause.Factors
            .Aggregate(award, (product, factor) => product * Fraction.Of(factor.Value))
            .Round(cause.Rounding);
    }

    /// <param name="rule">The rule that earns.</param>
    /// <param name="tier">The member's tier.</param>
    /// <param name="boosts">The factors that are none of the rule's own.</param>
    [SandboxRule("earning.tier_factor", Grade.Guide, "A multiplier with a tier counts for its members: gold earns double.", Page = "Launch a loyalty program")]
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

    [SandboxRule("earning.per_amount", Grade.Assumed, "per_amount is proportional; in a currency without a rate a per_currency rule gives nothing.")]
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
