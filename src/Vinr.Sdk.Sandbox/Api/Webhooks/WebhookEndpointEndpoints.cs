using Vinr.Sdk.Sandbox.Api.Queries;
using Vinr.Sdk.Sandbox.Api.Routing;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Webhooks;

/// <summary><c>/v1/webhook-endpoints</c></summary>
internal sealed class WebhookEndpointEndpoints(WebhookEndpoints endpoints)
{
    public ResourceRoutes Routes => new("webhook-endpoints")
    {
        List = request => endpoints.List(request.Query.Page()).ToResponse(WebhookJson.WriteMembers),
        Create = Create,
        Retrieve = Retrieve,
        Update = Update,
        Delete = Delete,
    };

    private ApiResponse Create(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(endpoints.Create(WebhookRequests.Create(request.Fields())), WebhookJson.WriteMembersWithSecret);
    }

    private ApiResponse Retrieve(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(endpoints.Retrieve(request.Id), WebhookJson.WriteMembers);
    }

    private ApiResponse Update(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(endpoints.Update(request.Id, WebhookRequests.Update(request.Fields())), WebhookJson.WriteMembers);
    }

    private ApiResponse Delete(ApiRequest request)
    {
        request.Query.RefuseTheRest();
        return ApiResponse.Deleted(endpoints.Delete(request.Id).Id);
    }
}
