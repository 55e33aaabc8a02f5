using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary><c>/v1/store-credit</c></summary>
internal static class CreditEndpoints
{
    public static ResourceRoutes Routes(SandboxEngine engine) => new Resource<CreditView>("store-credit", CreditJson.WriteMembers)
    {
        List = query => engine.StoreCredit.List(new(Account: query.Text("account")), query.Page()),
        Create = request => engine.StoreCredit.Issue(request.Read(Read)),
        Retrieve = engine.StoreCredit.Retrieve,
    }.Routes;

    private static NewCredit Read(RequestObject fields) => new(
        fields.Require("account").Text(), fields.Require("amount").PositiveQuantity(), fields.Require("currency").CurrencyCode())
    {
        Reason = fields.TakeValue("reason")?.Text(),
        ExpiresAt = fields.TakeValue("expiresAt")?.Instant(),
        Metadata = fields.Metadata(),
    };
}
