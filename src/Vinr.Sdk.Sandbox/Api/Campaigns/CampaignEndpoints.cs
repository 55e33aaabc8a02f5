using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary><c>/v1/campaigns</c></summary>
internal static class CampaignEndpoints
{
    public static ResourceRoutes Routes(SandboxEngine engine) => new Resource<CampaignRecord>("campaigns", CampaignJson.WriteMembers)
    {
        List = query => engine.Campaigns.List(new(query.Text("program"), query.OneOf("status", CampaignJson.States)), query.Page()),
        Create = request => engine.Campaigns.Create(request.Read(CampaignRequests.Create)),
        Retrieve = engine.Campaigns.Retrieve,
        Update = request => engine.Campaigns.Update(request.Id, request.Read(CampaignRequests.Update)),
        Delete = engine.Campaigns.Delete,
    }.Routes;
}
