namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Redemptions(SandboxEngine engine)
{
    public RedemptionRecord Create(NewRedemption command) => engine.Write<RedemptionRecord>(_ => throw new NotSupportedException());

    public RedemptionRecord Retrieve(string id) => engine.Write<RedemptionRecord>(_ => throw new NotSupportedException());

    public RedemptionRecord Release(string id) => engine.Write<RedemptionRecord>(_ => throw new NotSupportedException());

    public PageResult<RedemptionRecord> List(RedemptionFilter filter, PageRequest page) => engine.Write<PageResult<RedemptionRecord>>(_ => throw new NotSupportedException());
}
