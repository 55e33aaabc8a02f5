namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>
/// What is odd about rules: triggers and tiers are open sets, and a rule may be there before its tier is, so that nothing of it is
/// refused.
/// </summary>
[SandboxRule("earning.open", Grade.Assumed, "A rule may name any trigger, and a tier that there is not yet; Explain and the inspector tell of both.")]
internal static class RuleRemarks
{
    /// <summary>Of all active rules of a program.</summary>
    public static IEnumerable<string> Of(EngineState state, ProgramRecord program) =>
        state.Rules.Where(RuleRecord.ByProgram, program.Id).SelectMany(rule => Of(state, program, rule).Select(remark => $"rule {rule.Id} {remark}"));

    public static IEnumerable<string> Of(EngineState state, ProgramRecord program, RuleRecord rule)
    {
        if (!rule.Active)
        {
            yield break;
        }

        if (state.Events.Select(EventRecord.ByType, rule.Trigger).Count == 0)
        {
            yield return $"has never fired: no event “{rule.Trigger}” has happened";
        }

        foreach (var multiplier in rule.Multipliers)
        {
            if (multiplier.Tier is { } tier && program.Tiers?.Steps.Any(step => step.Key == tier) != true)
            {
                yield return $"multiplies for tier “{tier}”, which the program does not have";
            }
        }
    }
}
