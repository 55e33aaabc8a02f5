using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary><c>/v1/tiers</c></summary>
internal static class TierEndpoints
{
    public static ResourceRoutes Routes(SandboxEngine engine) => new Resource<TierStep>("tiers", TierJson.WriteMembers)
    {
        List = query => engine.Tiers.List(new(Program: query.Text("program")), query.Page()),
        Create = request => engine.Tiers.Create(request.Read(TierRequests.Create)),
        Retrieve = engine.Tiers.Retrieve,
        Update = request => engine.Tiers.Update(request.Id, request.Read(TierRequests.Update)),
        Delete = engine.Tiers.Delete,
    }.Routes;
}
