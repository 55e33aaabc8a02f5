using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary><c>/v1/payments</c></summary>
internal static class PaymentEndpoints
{
    public static ResourceRoutes Routes(SandboxEngine engine, PaymentJson json) => new Resource<PaymentRecord>("payments", json.WriteMembers, PaymentExpansions.Of(engine))
    {
        List = query => engine.Payments.List(new(Customer: query.Text("customer")), query.Page()),
        Create = request => engine.Payments.Create(request.Read(PaymentRequests.Create)),
        Retrieve = engine.Payments.Retrieve,
        Actions = { ["cancel"] = engine.Payments.Cancel },
        ActionsWithFields = { ["capture"] = request => engine.Payments.Capture(request.Id, request.Read(PaymentRequests.Capture)) },
    }.Routes;
}
