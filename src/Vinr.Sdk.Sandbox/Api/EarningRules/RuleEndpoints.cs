using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary><c>/v1/earning-rules</c></summary>
internal static class RuleEndpoints
{
    public static ResourceRoutes Routes(SandboxEngine engine) => new Resource<RuleRecord>("earning-rules", RuleJson.WriteMembers)
    {
        List = query => engine.EarningRules.List(new(query.Flag("active"), query.Text("program")), query.Page()),
        Create = request => engine.EarningRules.Create(request.Read(RuleRequests.Create)),
        Retrieve = engine.EarningRules.Retrieve,
        Update = request => engine.EarningRules.Update(request.Id, request.Read(RuleRequests.Update)),
        Delete = engine.EarningRules.Delete,
    }.Routes;
}
