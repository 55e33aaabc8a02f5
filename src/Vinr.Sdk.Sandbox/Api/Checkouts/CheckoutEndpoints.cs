using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary><c>/checkout/session</c>, beside <c>/v1</c>.</summary>
internal static class CheckoutEndpoints
{
    [SandboxRule("checkouts.address", Grade.Documented, "A session is created at /checkout/session, which is not under /v1.", Page = "Checkout session reference")]
    [SandboxRule("checkouts.retrieve", Grade.Assumed, "A session is retrieved at /checkout/session/{id}; its status is open, completed, cancelled or expired.")]
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
