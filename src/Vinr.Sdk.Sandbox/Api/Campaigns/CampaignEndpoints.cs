using Vinr.Sdk.Sandbox.Api.Queries;
using Vinr.Sdk.Sandbox.Api.Routing;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Campaigns;

/// <summary><c>/v1/campaigns</c></summary>
internal sealed class CampaignEndpoints(Engine.Campaigns campaigns)
{
    public ResourceRoutes Routes => new("campaigns")
    {
        List = List,
        Create = Create,
        Retrieve = Retrieve,
        Update = Update,
        Delete = Delete,
    };

    private ApiResponse List(ApiRequest request)
    {
        var filter = new CampaignFilter(request.Query.Text("program"), request.Query.OneOf("status", CampaignWords.State));
        return campaigns.List(filter, request.Query.Page()).ToResponse(CampaignJson.WriteMembers);
    }

    private ApiResponse Create(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(campaigns.Create(CampaignRequests.Create(request.Fields())), CampaignJson.WriteMembers);
    }

    private ApiResponse Retrieve(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(campaigns.Retrieve(request.Id), CampaignJson.WriteMembers);
    }

    private ApiResponse Update(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(campaigns.Update(request.Id, CampaignRequests.Update(request.Fields())), CampaignJson.WriteMembers);
    }

    private ApiResponse Delete(ApiRequest request)
    {
        request.Query.RefuseTheRest();
        return ApiResponse.Deleted(campaigns.Delete(request.Id).Id);
    }
}
