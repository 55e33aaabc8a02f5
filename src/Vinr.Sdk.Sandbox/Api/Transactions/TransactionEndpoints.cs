using Vinr.Sdk.Sandbox.Api.Bodies;
using Vinr.Sdk.Sandbox.Api.Errors;
using Vinr.Sdk.Sandbox.Api.Expanding;
using Vinr.Sdk.Sandbox.Api.Queries;
using Vinr.Sdk.Sandbox.Api.Routing;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Transactions;

/// <summary><c>/v1/points-transactions</c></summary>
internal sealed class TransactionEndpoints(SandboxEngine engine)
{
    public ResourceRoutes Routes => new("points-transactions")
    {
        List = List,
        Create = Create,
        Retrieve = Retrieve,
    };

    private ApiResponse List(ApiRequest request)
    {
        var expander = new Expander(Expansion.Of(request.Query, TransactionJson.Expandable), engine);
        var filter = new TransactionFilter(request.Query.Text("account"), IsCredit(request.Query.Text("type")));
        return engine.Transactions.List(filter, request.Query.Page()).ToResponse<LedgerEntry>(
            (writer, entry) => TransactionJson.WriteMembers(writer, entry, expander));
    }

    private ApiResponse Create(ApiRequest request)
    {
        var expansion = request.Expansion(TransactionJson.Expandable);
        return Answer(engine.Transactions.Create(Read(request.Fields())), expansion);
    }

    private ApiResponse Retrieve(ApiRequest request)
    {
        var expansion = request.Expansion(TransactionJson.Expandable);
        return Answer(engine.Transactions.Retrieve(request.Id), expansion);
    }

    private static NewManualEntry Read(RequestObject fields)
    {
        var entry = new NewManualEntry(
            fields.Require("account").Text(),
            fields.Require("amount").SignedQuantity(),
            fields.Require("reason").Text())
        {
            Metadata = fields.Metadata(),
        };
        fields.RefuseTheRest();
        return entry;
    }

    private static bool? IsCredit(string? type) => type switch
    {
        null => null,
        TransactionJson.Credit => true,
        TransactionJson.Debit => false,
        _ => throw ApiErrors.ParameterInvalid("type", $"The parameter 'type' must be {TransactionJson.Credit} or {TransactionJson.Debit}."),
    };

    private ApiResponse Answer(LedgerEntry entry, Expansion expansion) => ApiResponse.Ok(
        (entry, new Expander(expansion, engine)),
        static (writer, it) => TransactionJson.WriteMembers(writer, it.entry, it.Item2));
}
