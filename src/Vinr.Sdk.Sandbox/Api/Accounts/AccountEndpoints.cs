using Vinr.Sdk.Sandbox.Api.Expanding;
using Vinr.Sdk.Sandbox.Api.Queries;
using Vinr.Sdk.Sandbox.Api.Routing;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Accounts;

/// <summary><c>/v1/loyalty-accounts</c></summary>
internal sealed class AccountEndpoints(SandboxEngine engine)
{
    public ResourceRoutes Routes => new("loyalty-accounts")
    {
        List = List,
        Create = Create,
        Retrieve = Retrieve,
        Update = Update,
    };

    private ApiResponse List(ApiRequest request)
    {
        var expander = new Expander(Expansion.Of(request.Query, AccountJson.Expandable), engine);
        var filter = new AccountFilter(request.Query.Text("customer"), request.Query.Text("program"));
        return engine.Accounts.List(filter, request.Query.Page()).ToResponse<AccountRecord>(
            (writer, account) => AccountJson.WriteMembers(writer, account, expander));
    }

    private ApiResponse Create(ApiRequest request)
    {
        var expansion = request.Expansion(AccountJson.Expandable);
        return Answer(engine.Accounts.Create(AccountRequests.Create(request.Fields())), expansion);
    }

    private ApiResponse Retrieve(ApiRequest request)
    {
        var expansion = request.Expansion(AccountJson.Expandable);
        return Answer(engine.Accounts.Retrieve(request.Id), expansion);
    }

    private ApiResponse Update(ApiRequest request)
    {
        var expansion = request.Expansion(AccountJson.Expandable);
        return Answer(engine.Accounts.Update(request.Id, AccountRequests.Update(request.Fields())), expansion);
    }

    private ApiResponse Answer(AccountRecord account, Expansion expansion) => ApiResponse.Ok(
        (account, new Expander(expansion, engine)),
        static (writer, it) => AccountJson.WriteMembers(writer, it.account, it.Item2));
}
