using System.Globalization;

namespace Vinr.Sdk.Sandbox.Engine;

internal static class RuleChecks
{
    /// <summary>The rule with tiers and currencies spelt as the engine compares them, or a refusal.</summary>
    public static RuleRecord Checked(RuleRecord rule)
    {
        Check.Text(rule.Trigger, "trigger");
        Check.Factor(rule.Multiplier, "multiplier");
        foreach (var multiplier in rule.Multipliers)
        {
            Check.Factor(multiplier.Factor, "multipliers.factor");
        }

        Check.Between(rule.Cap ?? 0, 0, Check.MaxAmount, "cap.points");
        return rule with
        {
            Award = Checked(rule.Award),
            Multipliers = rule.Multipliers.ConvertAll(
                multiplier => multiplier.Tier is { } tier ? multiplier with { Tier = TierStep.KeyOf(tier) } : multiplier),
        };
    }

    private static Award Checked(Award award)
    {
        switch (award)
        {
            case FixedAward each:
                Check.Between(each.Points, 1, Check.MaxAmount, "award.points");
                return each;
            case PerAmountAward each:
                Check.Between(each.Per, 1, Check.MaxAmount, "award.per");
                Rate(each.Points, "award.points");
                return each;
            case PerCurrencyUnitAward each:
                Rate(each.Points, "earn.pointsPerCurrencyUnit");
                return each;
            case PerCurrencyAward each:
                return Checked(each);
            default:
                throw EngineRefusal.Missing("award");
        }
    }

    private static PerCurrencyAward Checked(PerCurrencyAward award)
    {
        Check.That(!award.Rates.IsEmpty, "award.rates", "'award.rates' needs a rate for at least one currency.");
        var rates = award.Rates.Clear();
        foreach (var (currency, rate) in award.Rates)
        {
            Rate(rate, "award.rates");
            rates = rates.SetItem(Currencies.Normalize(currency, "award.rates"), rate);
        }

        return new PerCurrencyAward(rates);
    }

    private static void Rate(decimal rate, string param) =>
        Check.That(rate is > 0 and <= Check.MaxFactor, param, string.Create(CultureInfo.InvariantCulture, $"'{param}' must be above 0 and at most {Check.MaxFactor}, and is {rate}."));
}
