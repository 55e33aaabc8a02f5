namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class EarningRules(SandboxEngine engine)
{
    public RuleRecord Create(NewRule command) => engine.Write<RuleRecord>(_ => throw new NotSupportedException());

    public RuleRecord Retrieve(string id) => engine.Write<RuleRecord>(_ => throw new NotSupportedException());

    public RuleRecord Update(string id, RuleChanges changes) => engine.Write<RuleRecord>(_ => throw new NotSupportedException());

    public RuleRecord Delete(string id) => engine.Write<RuleRecord>(_ => throw new NotSupportedException());

    public PageResult<RuleRecord> List(RuleFilter filter, PageRequest page) => engine.Write<PageResult<RuleRecord>>(_ => throw new NotSupportedException());
}
