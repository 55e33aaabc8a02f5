using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary><c>/v1/points-transactions</c></summary>
internal static class TransactionEndpoints
{
    public static ResourceRoutes Routes(SandboxEngine engine) => new Resource<LedgerEntry>("points-transactions", TransactionJson.WriteMembers, new(engine, "account"))
    {
        List = query => engine.Transactions.List(new(query.Text("account"), IsCredit(query.Text("type"))), query.Page()),
        Create = request => engine.Transactions.Create(request.Read(Read)),
        Retrieve = engine.Transactions.Retrieve,
    }.Routes;

    private static NewManualEntry Read(RequestObject fields) => new(
        fields.Require("account").Text(), fields.Require("amount").SignedQuantity(), fields.Require("reason").Text())
    {
        Metadata = fields.Metadata(),
    };

    private static bool? IsCredit(string? type) => type switch
    {
        null => null,
        TransactionJson.Credit => true,
        TransactionJson.Debit => false,
        _ => throw ApiErrors.ParameterInvalid("type", $"The parameter 'type' must be {TransactionJson.Credit} or {TransactionJson.Debit}."),
    };
}
