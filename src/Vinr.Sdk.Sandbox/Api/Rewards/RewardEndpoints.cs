using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary><c>/v1/rewards</c></summary>
internal static class RewardEndpoints
{
    public static ResourceRoutes Routes(SandboxEngine engine) => new Resource<RewardRecord>("rewards", RewardJson.WriteMembers)
    {
        List = query => engine.Rewards.List(new(query.Flag("active"), query.Text("program")), query.Page()),
        Create = request => engine.Rewards.Create(request.Read(RewardRequests.Create)),
        Retrieve = engine.Rewards.Retrieve,
        Update = request => engine.Rewards.Update(request.Id, request.Read(RewardRequests.Update)),
    }.Routes;
}
