using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary><c>/v1/customers</c></summary>
internal static class CustomerEndpoints
{
    public static ResourceRoutes Routes(SandboxEngine engine) => new Resource<CustomerRecord>("customers", CustomerJson.WriteMembers)
    {
        List = query => engine.Customers.List(new(Email: query.Text("email")), query.Page()),
        Create = request => engine.Customers.Create(request.Read(CustomerRequests.Create)),
        Retrieve = engine.Customers.Retrieve,
        Update = request => engine.Customers.Update(request.Id, request.Read(CustomerRequests.Update)),
        Delete = engine.Customers.Delete,
    }.Routes;
}
