using Vinr.Sdk.Sandbox.Api.Queries;
using Vinr.Sdk.Sandbox.Api.Routing;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Rewards;

/// <summary><c>/v1/rewards</c></summary>
internal sealed class RewardEndpoints(Engine.Rewards rewards)
{
    public ResourceRoutes Routes => new("rewards")
    {
        List = List,
        Create = Create,
        Retrieve = Retrieve,
        Update = Update,
    };

    private ApiResponse List(ApiRequest request)
    {
        var filter = new RewardFilter(request.Query.Flag("active"), request.Query.Text("program"));
        return rewards.List(filter, request.Query.Page()).ToResponse(RewardJson.WriteMembers);
    }

    private ApiResponse Create(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(rewards.Create(RewardRequests.Create(request.Fields())), RewardJson.WriteMembers);
    }

    private ApiResponse Retrieve(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(rewards.Retrieve(request.Id), RewardJson.WriteMembers);
    }

    private ApiResponse Update(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(rewards.Update(request.Id, RewardRequests.Update(request.Fields())), RewardJson.WriteMembers);
    }
}
