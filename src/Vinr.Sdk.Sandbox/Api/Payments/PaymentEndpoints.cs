using Vinr.Sdk.Sandbox.Api.Queries;
using Vinr.Sdk.Sandbox.Api.Routing;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Payments;

/// <summary><c>/v1/payments</c></summary>
internal sealed class PaymentEndpoints(Engine.Payments payments)
{
    public ResourceRoutes Routes => new("payments")
    {
        List = List,
        Create = Create,
        Retrieve = Retrieve,
        Actions = new Dictionary<string, Operation>
        {
            ["capture"] = request => Act(request, payments.Capture),
            ["cancel"] = request => Act(request, payments.Cancel),
        },
    };

    private ApiResponse List(ApiRequest request)
    {
        var filter = new PaymentFilter(Customer: request.Query.Text("customer"));
        return payments.List(filter, request.Query.Page()).ToResponse(PaymentJson.WriteMembers);
    }

    private ApiResponse Create(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(payments.Create(PaymentRequests.Create(request.Fields())), PaymentJson.WriteMembers);
    }

    private ApiResponse Retrieve(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(payments.Retrieve(request.Id), PaymentJson.WriteMembers);
    }

    private static ApiResponse Act(ApiRequest request, Func<string, PaymentRecord> act)
    {
        request.Expansion();
        request.RefuseFields();
        return ApiResponse.Ok(act(request.Id), PaymentJson.WriteMembers);
    }
}
