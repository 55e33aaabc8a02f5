using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>
/// The tiers of a program: one list, whether they came with its <c>tierConfig</c> or through <c>/v1/tiers</c>. It stands in the program's
/// plan; the table of tiers only tells to which program an id belongs.
/// </summary>
[SandboxRule("tiers.list", Grade.Assumed, "Tiers of tierConfig and of /v1/tiers are one list; the first tier without a tierConfig lets points decide, over all time.")]
internal static class TierList
{
    /// <summary>The steps of a <c>tierConfig</c> as tiers: those that the program had under the same key go on, the others come and go.</summary>
    public static TierPlan? Adopt(StateTransaction tx, string program, TierPlan? plan, TierPlan? before)
    {
        var known = before?.Steps ?? [];
        plan = plan is null ? null : plan with
        {
            Steps = plan.Steps.ConvertAll(step => known.FirstOrDefault(tier => tier.Key == step.Key) is { } tier
                ? tier with { Name = step.Name, Rank = step.Rank, Threshold = step.Threshold }
                : Register(tx, program, step)),
        };
        foreach (var gone in known.Where(tier => plan?.Steps.Any(step => step.Id == tier.Id) != true))
        {
            tx.Tiers = tx.Tiers.Remove(tx.Tiers.Find(gone.Id)!);
        }

        return plan;
    }

    public static TierStep Register(StateTransaction tx, string program, TierStep step)
    {
        var tier = step with { Id = tx.NewId(IdPrefixes.Tier, tx.Tiers), Program = program, Created = tx.Now };
        tx.Tiers = tx.Tiers.Add(new TierAddress(tier.Id, program, tx.Now));
        return tier;
    }

    /// <summary>Puts a tier where its threshold belongs, above its equals, and lets those above it move up a rank where it needs room.</summary>
    public static ImmutableArray<TierStep> With(this ImmutableArray<TierStep> steps, TierStep tier)
    {
        var ordered = InOrder(steps).ToList();
        var index = ordered.FindIndex(other => other.Threshold > tier.Threshold);
        ordered.Insert(index < 0 ? ordered.Count : index, tier with { Rank = 0 });
        var rank = -1;
        return [.. ordered.Select(step => step with { Rank = rank = Math.Max(step.Rank, rank + 1) })];
    }

    public static IEnumerable<TierStep> InOrder(IEnumerable<TierStep> steps) => steps.OrderBy(step => step.Threshold).ThenBy(step => step.Rank);

    /// <summary>Moves every member to where it belongs under a changed list. Tiers set by hand that are gone fall away.</summary>
    public static void MoveMembers(StateTransaction tx, ProgramRecord program)
    {
        foreach (var account in tx.Accounts.Where(AccountRecord.ByProgram, program.Id))
        {
            var isKnown = program.Tiers?.Steps.Any(step => step.Key == account.TierOverride) == true;
            tx.Save(TierRules.Evaluate(tx, account with { TierOverride = isKnown ? account.TierOverride : null }));
        }
    }
}
