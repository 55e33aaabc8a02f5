using Vinr.Sdk.Sandbox.Api.Queries;
using Vinr.Sdk.Sandbox.Api.Routing;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Referrals;

/// <summary><c>/v1/referrals</c></summary>
internal sealed class ReferralEndpoints(Engine.Referrals referrals)
{
    public ResourceRoutes Routes => new("referrals")
    {
        List = List,
        Create = Create,
        Retrieve = Retrieve,
    };

    private ApiResponse List(ApiRequest request)
    {
        var filter = new ReferralFilter(
            request.Query.Text("program"), request.Query.Text("referrer"), request.Query.OneOf("status", ReferralWords.State));
        return referrals.List(filter, request.Query.Page()).ToResponse(ReferralJson.WriteMembers);
    }

    private ApiResponse Create(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(referrals.Create(ReferralRequests.Create(request.Fields())), ReferralJson.WriteMembers);
    }

    private ApiResponse Retrieve(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(referrals.Retrieve(request.Id), ReferralJson.WriteMembers);
    }
}
