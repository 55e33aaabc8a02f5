using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.Operations.Reconciling.Arithmetic;

/// <summary>What a program gives for payments, as far as it can be read back: its rules, and what may have multiplied them.</summary>
internal sealed class EarningPlan(PointsRounding rounding, IReadOnlyList<EarningRule> rules, IReadOnlyList<Boost> boosts)
{
    /// <summary>How many rules answer payments.</summary>
    public int Count => rules.Count;

    /// <summary>Since when entries count for the caps of a moment; the moment itself when none has a window.</summary>
    public DateTimeOffset WindowsSince(DateTimeOffset moment) => rules
        .Where(rule => rule.Cap is not null).Select(rule => CapWindow.Of(rule.Window, moment)?.From ?? moment).Append(moment).Min();

    /// <param name="payment">The payment.</param>
    /// <param name="mayBeCapped">Whether the cap of a rule may have been reached by then.</param>
    public PointsRange Of(EarningPayment payment, Func<EarningRule, bool> mayBeCapped)
    {
        if (payment.MemberSince > payment.CompletedBy) return PointsRange.None;

        var range = rules.Aggregate(PointsRange.None, (sum, rule) => sum + Of(rule, payment, mayBeCapped));
        return payment.MemberSince > payment.Created && range.AtMost > 0 ? range.Perhaps("whether the member had joined when it was paid") : range;
    }

    private PointsRange Of(EarningRule rule, EarningPayment payment, Func<EarningRule, bool> mayBeCapped)
    {
        if (rule.Created > payment.CompletedBy) return PointsRange.None;

        var range = RuleArithmetic.Of(rule, rounding, payment.Amount, payment.Currency, [.. FactorsOf(rule), .. Boosting(payment)]);
        if (rule.Cap is { } cap)
        {
            range = range with { AtLeast = Math.Min(range.AtLeast, cap.Points), AtMost = Math.Min(range.AtMost, cap.Points) };
            if (mayBeCapped(rule)) range = range.Perhaps($"how much the cap of {rule.Id} still allowed");
        }

        if (rule.Award is UnknownEarningAward) range = PointsRange.Unknown($"the award of {rule.Id}, which this version does not know");
        if (!rule.Active) range = range.Perhaps($"whether {rule.Id} was active");
        return rule.Created > payment.Created ? range.Perhaps($"whether {rule.Id} was there when it was paid") : range;
    }

    private static IEnumerable<Factor> FactorsOf(EarningRule rule) => rule.Multipliers.Select(multiplier => multiplier.When switch
    {
        null => new Factor(multiplier.Factor),
        { Tier: { } tier } => Factor.OfTier(tier, multiplier.Factor),
        _ => new Factor(multiplier.Factor, $"a condition of {rule.Id}"),
    });

    private IEnumerable<Factor> Boosting(EarningPayment payment)
    {
        var open = boosts.Where(boost => boost.MayCount(payment)).ToList();
        if (open.Where(boost => boost.IsPromotion).MaxBy(boost => boost.Value) is { } best) yield return new(best.Value, best.Name);
        foreach (var boost in open.Where(boost => !boost.IsPromotion)) yield return new(boost.Value, boost.Name);
    }
}
