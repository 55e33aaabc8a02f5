using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary><c>/v1/refunds</c></summary>
internal static class RefundEndpoints
{
    public static ResourceRoutes Routes(SandboxEngine engine) => new Resource<RefundRecord>("refunds", RefundJson.WriteMembers)
    {
        List = query => engine.Refunds.List(new(Payment: query.Text("payment")), query.Page()),
        Create = request => engine.Refunds.Create(request.Read(Read)),
        Retrieve = engine.Refunds.Retrieve,
        Update = request => engine.Refunds.Update(request.Id, request.Read(ReadChanges)),
    }.Routes;

    private static NewRefund Read(RequestObject fields) => new(fields.Require("payment").Text(), fields.TakeValue("amount")?.PositiveQuantity())
    {
        Reason = fields.TakeValue("reason")?.Text(),
        Metadata = fields.Metadata(),
    };

    private static RefundChanges ReadChanges(RequestObject fields) => new(fields.MetadataChange());
}
