namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class EarningRules(StateStore store)
{
    [SandboxRule("earning.triggers", Grade.Documented, "Rules answer payment.completed, loyalty.account.created, subscription.created, invoice.paid and referral.converted.", Page = "Earning rules")]
    [SandboxRule("earning.active", Grade.Documented, "A rule is active unless it says otherwise; one that is not gives nothing.", Page = "Earning rules")]
    public RuleRecord Create(NewRule command) => store.Write(tx =>
    {
        var rule = new RuleRecord
        {
            Id = tx.NewId(IdPrefixes.Rule, tx.Rules),
            Program = tx.Programs.Require(command.Program, "program", "program").Id,
            Name = command.Name,
            Trigger = command.Trigger,
            Award = command.Award,
            Multipliers = command.Multipliers,
            Multiplier = command.Multiplier,
            Cap = command.Cap,
            Window = command.Window,
            Active = command.Active,
            Created = tx.Now,
        };
        rule = RuleChecks.Checked(rule);
        tx.Rules = tx.Rules.Add(rule);
        tx.Emit(EventTypes.RuleCreated, rule);
        return rule;
    });

    public RuleRecord Retrieve(string id) => store.Read().Rules.Get(id, "earning rule");

    public RuleRecord Update(string id, RuleChanges changes) => store.Write(tx =>
    {
        var rule = tx.Rules.Get(id, "earning rule");
        rule = RuleChecks.Checked(rule with
        {
            Name = changes.Name.Or(rule.Name),
            Trigger = changes.Trigger.Or(rule.Trigger),
            Award = changes.Award.Or(rule.Award),
            Multipliers = changes.Multipliers.Or(rule.Multipliers),
            Multiplier = changes.Multiplier.Or(rule.Multiplier),
            Cap = changes.Cap.Or(rule.Cap),
            Window = changes.Window.Or(rule.Window),
            Active = changes.Active.Or(rule.Active),
        });
        tx.Rules = tx.Rules.Replace(rule);
        tx.Emit(EventTypes.RuleUpdated, rule);
        return rule;
    });

    /// <summary>Removes a rule. What it gave stays, and is clawed back by the rule as it was.</summary>
    [SandboxRule("earning.delete", Grade.Illustrative, "Deleting a rule leaves what it gave alone.", Page = "Earning rules (API reference)")]
    public RuleRecord Delete(string id) => store.Write(tx =>
    {
        var rule = tx.Rules.Get(id, "earning rule");
        tx.Rules = tx.Rules.Remove(rule);
        tx.Emit(EventTypes.RuleDeleted, rule);
        return rule;
    });

    [SandboxRule("earning.filter", Grade.Illustrative, "Rules are listed by whether they are active; by program is assumed.", Page = "Earning rules (API reference)")]
    public PageResult<RuleRecord> List(RuleFilter filter, PageRequest page)
    {
        var table = store.Read().Rules;
        return Pager.Page(
            table,
            page,
            filter.Program is { } program ? table.Select(RuleRecord.ByProgram, program) : null,
            filter.Active is { } active ? row => row.Active == active : null);
    }
}
