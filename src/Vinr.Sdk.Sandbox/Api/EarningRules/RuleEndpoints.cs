using Vinr.Sdk.Sandbox.Api.Queries;
using Vinr.Sdk.Sandbox.Api.Routing;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.EarningRules;

/// <summary><c>/v1/earning-rules</c></summary>
internal sealed class RuleEndpoints(Engine.EarningRules rules)
{
    public ResourceRoutes Routes => new("earning-rules")
    {
        List = List,
        Create = Create,
        Retrieve = Retrieve,
        Update = Update,
        Delete = Delete,
    };

    private ApiResponse List(ApiRequest request)
    {
        var filter = new RuleFilter(request.Query.Flag("active"), request.Query.Text("program"));
        return rules.List(filter, request.Query.Page()).ToResponse(RuleJson.WriteMembers);
    }

    private ApiResponse Create(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(rules.Create(RuleRequests.Create(request.Fields())), RuleJson.WriteMembers);
    }

    private ApiResponse Retrieve(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(rules.Retrieve(request.Id), RuleJson.WriteMembers);
    }

    private ApiResponse Update(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(rules.Update(request.Id, RuleRequests.Update(request.Fields())), RuleJson.WriteMembers);
    }

    private ApiResponse Delete(ApiRequest request)
    {
        request.Query.RefuseTheRest();
        return ApiResponse.Deleted(rules.Delete(request.Id).Id);
    }
}
