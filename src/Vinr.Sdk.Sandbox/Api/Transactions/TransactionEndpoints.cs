using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary><c>/v1/points-transactions</c></summary>
internal static class TransactionEndpoints
{
    public static ResourceRoutes Routes(SandboxEngine engine) => new Resource<LedgerEntry>("points-transactions", TransactionJson.WriteMembers, new(engine, "account"))
    {
        List = query => engine.Transactions.List(new(Account(query), IsCredit(query.Text("type"))), query.Page()),
        Create = request => engine.Transactions.Create(request.Read(Read)),
        Retrieve = engine.Transactions.Retrieve,
    }.Routes;

    private static NewManualEntry Read(RequestObject fields) => new(
        fields.Require("account").Text(), fields.Require("amount").SignedQuantity(), fields.Require("reason").Text())
    {
        Metadata = fields.Metadata(),
    };

    [SandboxRule("ledger.filters", Grade.Illustrative, "Points transactions are listed by loyalty_account and type; that account is taken as well is assumed.", Page = "Points transactions (API reference)")]
    private static string? Account(RequestQuery query)
    {
        var (documented, own) = (query.Text("loyalty_account"), query.Text("account"));
        return documented is null || own is null ? documented ?? own
            : throw ApiErrors.ParameterInvalid("account", "The parameters 'loyalty_account' and 'account' are the same: give one of them.");
    }

    private static bool? IsCredit(string? type) => type switch
    {
        null => null,
        TransactionJson.Credit => true,
        TransactionJson.Debit => false,
        _ => throw ApiErrors.ParameterInvalid("type", $"The parameter 'type' must be {TransactionJson.Credit} or {TransactionJson.Debit}."),
    };
}
