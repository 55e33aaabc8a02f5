using System.Globalization;

namespace Vinr.Sdk.Sandbox.Engine;

internal static class ProgramChecks
{
    /// <summary>Enough for any program, and tiers that are put between others still find room.</summary>
    private const int MaxRank = 1_000_000;

    public static void Check(ProgramRecord program)
    {
        Engine.Check.Text(program.Name, "name");
        Check(program.Currency);
        Check(program, program.Referral);
        if (program.Tiers is { } plan)
        {
            Check(plan);
        }
    }

    private static void Check(PointsCurrency currency)
    {
        Engine.Check.Text(currency.Name, "currency.name");
        Engine.Check.Between(currency.ExpiryMonths ?? 1, 1, Calendar.MaxMonths, "currency.expiryMonths");
        Engine.Check.That(
            currency.PointValue is > 0 and <= Engine.Check.MaxFactor,
            "currency.pointValue",
            string.Create(CultureInfo.InvariantCulture, $"'currency.pointValue' must be above 0 and at most {Engine.Check.MaxFactor}."));
        Engine.Check.Between(currency.Decimals, 0, 8, "currency.decimals");
    }

    private static void Check(ProgramRecord program, ReferralTerms? terms)
    {
        if (terms is null) return;

        Engine.Check.That(
            program.Type == ReferralTerms.ProgramType, "referral", $"'referral' is for a program with the type '{ReferralTerms.ProgramType}': send that as well.");
        Engine.Check.Between(terms.ReferrerPoints, 0, Engine.Check.MaxAmount, "referral.referrerReward.points");
        Engine.Check.Between(terms.RefereePoints, 0, Engine.Check.MaxAmount, "referral.refereeReward.points");
        Engine.Check.Text(terms.QualifyingEvent, "referral.qualifyingEvent");
        Engine.Check.Between(terms.MinimumAmount, 0, Engine.Check.MaxAmount, "referral.minimumAmount");
    }

    private static void Check(TierPlan plan)
    {
        if (plan.Period.Type == TierPeriod.Rolling)
        {
            Engine.Check.Between(plan.Period.Months ?? 0, 1, Calendar.MaxMonths, "tierConfig.period.months");
        }

        foreach (var step in plan.Steps)
        {
            Engine.Check.Text(step.Name, "tierConfig.tiers.name");
            Engine.Check.Between(step.Rank, 0, MaxRank, "tierConfig.tiers.rank");
            Engine.Check.Between(step.Threshold, 0, long.MaxValue, "tierConfig.tiers.threshold");
            Engine.Check.That(
                plan.Steps.Count(other => other.Key == step.Key || other.Rank == step.Rank) == 1,
                "tierConfig.tiers",
                string.Create(CultureInfo.InvariantCulture, $"Tier '{step.Name}' (rank {step.Rank}) shares its name or its rank with another tier: both must be its own."));
        }
    }
}
