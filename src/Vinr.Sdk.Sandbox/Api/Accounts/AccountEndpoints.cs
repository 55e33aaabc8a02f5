using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary><c>/v1/loyalty-accounts</c></summary>
internal static class AccountEndpoints
{
    public static ResourceRoutes Routes(SandboxEngine engine) => new Resource<AccountRecord>("loyalty-accounts", AccountJson.WriteMembers, new(engine, "customer", "tier"))
    {
        List = query => engine.Accounts.List(new(query.Text("customer"), query.Text("program")), query.Page()),
        Create = request => engine.Accounts.Create(request.Read(AccountRequests.Create)),
        Retrieve = engine.Accounts.Retrieve,
        Update = request => engine.Accounts.Update(request.Id, request.Read(AccountRequests.Update)),
    }.Routes;
}
