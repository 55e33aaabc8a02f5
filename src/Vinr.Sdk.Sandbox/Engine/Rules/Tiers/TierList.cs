using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>
/// The tiers of a program: one list, whether they came with its <c>tierConfig</c> or through <c>/v1/tiers</c>. It stands in the program's
/// plan; the table of tiers only tells to which program an id belongs.
/// </summary>
[SandboxRule("tiers.benefits", Grade.Documented, "A tier has benefits, also in tierConfig; that they are texts is assumed there.", Page = "Tiers and status, Tiers (API reference)")]
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
                ? tier with { Name = step.Name, Rank = step.Rank, Threshold = step.Threshold, Benefits = step.Benefits.IsDefault ? tier.Benefits : step.Benefits }
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
        var tier = step with
        {
            Id = tx.NewId(IdPrefixes.Tier, tx.Tiers),
            Program = program,
            Benefits = step.Benefits.IsDefault ? [] : step.Benefits,
            Created = tx.Now,
        };
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

    /// <summary>Finds a tier for the members who are in none that the program has: theirs is gone, or these are the first tiers.</summary>
    [SandboxRule("tiers.deleted", Grade.Illustrative, "Members of a tier that is deleted fall to the next that they qualify for, at once; a tier set by hand goes with it.", Page = "Tiers (API reference)")]
    [SandboxRule("tiers.first", Grade.Assumed, "The first tiers of a program find its members at once, since a member is always in one.")]
    [SandboxRule("tiers.next_change", Grade.Illustrative, "What else changes about tiers, a member feels at its next change of balance or of what qualifies.", Page = "Tiers (API reference)")]
    public static void FindOthers(StateTransaction tx, ProgramRecord program)
    {
        foreach (var account in tx.Accounts.Where(AccountRecord.ByProgram, program.Id).Where(account => program.Tiers?.Steps.Any(step => step.Key == account.Tier) != true))
        {
            tx.Save(TierRules.Evaluate(tx, account with { TierOverride = null }));
        }
    }

    /// <summary>Takes the members of a tier along to its new key.</summary>
    [SandboxRule("tiers.renamed", Grade.Assumed, "A new name is a new key, and the members of the tier stay in it, set by hand or not.")]
    public static void Rename(StateTransaction tx, string program, string before, string key)
    {
        if (before == key) return;

        foreach (var account in tx.Accounts.Where(AccountRecord.ByProgram, program).Where(account => account.Tier == before))
        {
            tx.Save(account with { Tier = key, TierOverride = account.TierOverride is null ? null : key });
        }
    }
}
