using Vinr.Sdk.Sandbox.Api.Bodies;
using Vinr.Sdk.Sandbox.Api.Queries;
using Vinr.Sdk.Sandbox.Api.Routing;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Refunds;

/// <summary><c>/v1/refunds</c></summary>
internal sealed class RefundEndpoints(Engine.Refunds refunds)
{
    public ResourceRoutes Routes => new("refunds")
    {
        List = List,
        Create = Create,
        Retrieve = Retrieve,
    };

    private ApiResponse List(ApiRequest request)
    {
        var filter = new RefundFilter(Payment: request.Query.Text("payment"));
        return refunds.List(filter, request.Query.Page()).ToResponse(RefundJson.WriteMembers);
    }

    private ApiResponse Create(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(refunds.Create(Read(request.Fields())), RefundJson.WriteMembers);
    }

    private ApiResponse Retrieve(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(refunds.Retrieve(request.Id), RefundJson.WriteMembers);
    }

    private static NewRefund Read(RequestObject fields)
    {
        var refund = new NewRefund(fields.Require("payment").Text(), fields.TakeValue("amount")?.PositiveQuantity())
        {
            Reason = fields.TakeValue("reason")?.Text(),
            Metadata = fields.Metadata(),
        };
        fields.RefuseTheRest();
        return refund;
    }
}
