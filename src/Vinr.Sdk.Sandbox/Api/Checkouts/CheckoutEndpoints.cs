using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary><c>/checkout/session</c>, beside <c>/v1</c>.</summary>
internal static class CheckoutEndpoints
{
    [SandboxRule("checkouts.address", Grade.Documented, "A session is created at /checkout/session, which is not under /v1; that it is retrieved below it is assumed.", Page = "Checkout session reference")]
    public static ResourceRoutes Routes(SandboxEngine engine, CheckoutAddress address) =>
        new Resource<CheckoutSessionRecord>("session", new CheckoutSessionJson(engine, address).WriteMembers)
        {
            Create = request => engine.Checkouts.Create(request.Read(CheckoutRequests.Create)),
            Retrieve = engine.Checkouts.Retrieve,
        }.Routes with
        {
            Root = CheckoutAddress.Segment,
        };
}
