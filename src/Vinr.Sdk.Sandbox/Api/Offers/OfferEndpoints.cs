using Vinr.Sdk.Sandbox.Api.Queries;
using Vinr.Sdk.Sandbox.Api.Routing;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Offers;

/// <summary><c>/v1/offers</c></summary>
internal sealed class OfferEndpoints(Engine.Offers offers)
{
    public ResourceRoutes Routes => new("offers")
    {
        List = List,
        Create = Create,
        Retrieve = Retrieve,
        Actions = new Dictionary<string, Operation> { ["publish"] = Publish },
    };

    private ApiResponse List(ApiRequest request)
    {
        var filter = new OfferFilter(request.Query.OneOf("status", OfferWords.State));
        return offers.List(filter, request.Query.Page()).ToResponse(OfferJson.WriteMembers);
    }

    private ApiResponse Create(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(offers.Create(OfferRequests.Create(request.Fields())), OfferJson.WriteMembers);
    }

    private ApiResponse Retrieve(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(offers.Retrieve(request.Id), OfferJson.WriteMembers);
    }

    private ApiResponse Publish(ApiRequest request)
    {
        request.Expansion();
        request.RefuseFields();
        return ApiResponse.Ok(offers.Publish(request.Id), OfferJson.WriteMembers);
    }
}
