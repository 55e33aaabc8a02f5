namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Rewards(SandboxEngine engine)
{
    public RewardRecord Create(NewReward command) => engine.Write<RewardRecord>(_ => throw new NotSupportedException());

    public RewardRecord Retrieve(string id) => engine.Write<RewardRecord>(_ => throw new NotSupportedException());

    public RewardRecord Update(string id, RewardChanges changes) => engine.Write<RewardRecord>(_ => throw new NotSupportedException());

    public PageResult<RewardRecord> List(RewardFilter filter, PageRequest page) => engine.Write<PageResult<RewardRecord>>(_ => throw new NotSupportedException());
}
