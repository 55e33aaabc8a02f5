using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary><c>/v1/store-credit</c></summary>
internal static class CreditEndpoints
{
    public static ResourceRoutes Routes(SandboxEngine engine) => new Resource<CreditView>("store-credit", CreditJson.WriteMembers, new(engine, "customer"))
    {
        List = query => engine.StoreCredit.List(new(query.Text("account"), query.Text("customer")), query.Page()),
        Create = request => engine.StoreCredit.Issue(request.Read(Read)),
        Retrieve = engine.StoreCredit.Retrieve,
        Update = request => engine.StoreCredit.Update(request.Id, request.Read(ReadChanges)),
    }.Routes;

    private static NewCredit Read(RequestObject fields) => new(
        fields.Require("account").Text(), fields.Require("amount").PositiveQuantity(), fields.Require("currency").CurrencyCode())
    {
        Reason = fields.TakeValue("reason")?.Text(),
        ExpiresAt = fields.TakeValue("expiresAt")?.Instant(),
        Metadata = fields.Metadata(),
    };

    private static CreditChanges ReadChanges(RequestObject fields) =>
        new(fields.Change<DateTimeOffset?>("expiresAt", static field => field.Instant(), whenNull: null));
}
