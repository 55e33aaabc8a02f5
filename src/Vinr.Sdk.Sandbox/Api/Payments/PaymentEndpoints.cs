using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary><c>/v1/payments</c></summary>
internal static class PaymentEndpoints
{
    public static ResourceRoutes Routes(SandboxEngine engine) => new Resource<PaymentRecord>("payments", PaymentJson.WriteMembers)
    {
        List = query => engine.Payments.List(new(Customer: query.Text("customer")), query.Page()),
        Create = request => engine.Payments.Create(request.Read(PaymentRequests.Create)),
        Retrieve = engine.Payments.Retrieve,
        Actions = { ["capture"] = engine.Payments.Capture, ["cancel"] = engine.Payments.Cancel },
    }.Routes;
}
