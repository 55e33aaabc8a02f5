using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary><c>/v1/offers</c></summary>
internal static class OfferEndpoints
{
    public static ResourceRoutes Routes(SandboxEngine engine) => new Resource<OfferRecord>("offers", OfferJson.WriteMembers)
    {
        List = query => engine.Offers.List(new(query.OneOf("status", OfferJson.States), query.Flag("active")), query.Page()),
        Create = request => engine.Offers.Create(request.Read(OfferRequests.Create)),
        Retrieve = engine.Offers.Retrieve,
        Update = request => engine.Offers.Update(request.Id, request.Read(OfferRequests.Update)),
        Delete = engine.Offers.Delete,
        Actions = { ["publish"] = engine.Offers.Publish },
    }.Routes;
}
