using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary><c>/v1/notification-rules</c></summary>
internal static class NotificationRuleEndpoints
{
    public static ResourceRoutes Routes(SandboxEngine engine) => new Resource<NotificationRuleRecord>("notification-rules", NotificationRuleJson.WriteMembers)
    {
        List = query => engine.NotificationRules.List(query.Page()),
        Create = request => engine.NotificationRules.Create(request.Read(NotificationRuleJson.Read)),
        Retrieve = engine.NotificationRules.Retrieve,
        Delete = engine.NotificationRules.Delete,
    }.Routes;
}
