using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary><c>/v1/redemptions</c></summary>
internal static class RedemptionEndpoints
{
    private static readonly WireWords<RedeemableKind> Kinds = new(
        ("coupon", RedeemableKind.Coupon), ("reward", RedeemableKind.Reward), ("offer", RedeemableKind.Offer));

    public static ResourceRoutes Routes(SandboxEngine engine) => new Resource<RedemptionRecord>("redemptions", RedemptionJson.WriteMembers, new(engine, "reward", "customer"))
    {
        List = query => engine.Redemptions.List(new(query.Text("account"), query.Text("customer"), query.OneOf("redeemable_type", Kinds)), query.Page()),
        Create = request => engine.Redemptions.Create(request.Read(Read)),
        Retrieve = engine.Redemptions.Retrieve,
        Actions = { ["release"] = engine.Redemptions.Release },
    }.Routes;

    private static NewRedemption Read(RequestObject fields) => new(fields.Require("account").Text(), fields.Require("reward").Text());
}
