using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary><c>/v1/webhook-endpoints</c></summary>
internal static class WebhookEndpointEndpoints
{
    public static ResourceRoutes Routes(SandboxEngine engine) => new Resource<WebhookEndpointRecord>("webhook-endpoints", WebhookEndpointJson.WriteMembers)
    {
        List = query => engine.WebhookEndpoints.List(query.Page()),
        Create = request => engine.WebhookEndpoints.Create(request.Read(WebhookEndpointRequests.Create)),
        Retrieve = engine.WebhookEndpoints.Retrieve,
        Update = request => engine.WebhookEndpoints.Update(request.Id, request.Read(WebhookEndpointRequests.Update)),
        Delete = engine.WebhookEndpoints.Delete,
        WriteCreated = WebhookEndpointJson.WriteMembersWithSecret,
    }.Routes;
}
