using Vinr.Sdk.Sandbox.Api.Queries;
using Vinr.Sdk.Sandbox.Api.Routing;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Tiers;

/// <summary><c>/v1/tiers</c></summary>
internal sealed class TierEndpoints(Engine.Tiers tiers)
{
    public ResourceRoutes Routes => new("tiers")
    {
        List = List,
        Create = Create,
        Retrieve = Retrieve,
        Update = Update,
        Delete = Delete,
    };

    private ApiResponse List(ApiRequest request)
    {
        var filter = new TierFilter(Program: request.Query.Text("program"));
        return tiers.List(filter, request.Query.Page()).ToResponse(TierJson.WriteMembers);
    }

    private ApiResponse Create(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(tiers.Create(TierRequests.Create(request.Fields())), TierJson.WriteMembers);
    }

    private ApiResponse Retrieve(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(tiers.Retrieve(request.Id), TierJson.WriteMembers);
    }

    private ApiResponse Update(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(tiers.Update(request.Id, TierRequests.Update(request.Fields())), TierJson.WriteMembers);
    }

    private ApiResponse Delete(ApiRequest request)
    {
        request.Query.RefuseTheRest();
        return ApiResponse.Deleted(tiers.Delete(request.Id).Id);
    }
}
