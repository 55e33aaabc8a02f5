using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary><c>/v1/referrals</c></summary>
internal static class ReferralEndpoints
{
    public static ResourceRoutes Routes(SandboxEngine engine) => new Resource<ReferralRecord>(
        "referrals", ReferralJson.WriteMembers, new(engine, ReferralJson.ReferrerCustomer, ReferralJson.ReferredCustomer))
    {
        List = query => engine.Referrals.List(
            new(query.Text("program"), query.Text("referrer"), query.OneOf("status", ReferralJson.States), query.Text(ReferralJson.ReferrerCustomer)), query.Page()),
        Create = request => engine.Referrals.Create(request.Read(ReferralRequests.Create)),
        Retrieve = engine.Referrals.Retrieve,
    }.Routes;
}
