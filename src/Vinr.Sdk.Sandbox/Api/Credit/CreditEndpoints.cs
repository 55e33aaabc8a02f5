using Vinr.Sdk.Sandbox.Api.Bodies;
using Vinr.Sdk.Sandbox.Api.Queries;
using Vinr.Sdk.Sandbox.Api.Routing;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Credit;

/// <summary><c>/v1/store-credit</c></summary>
internal sealed class CreditEndpoints(StoreCredit credit)
{
    public ResourceRoutes Routes => new("store-credit")
    {
        List = List,
        Create = Create,
        Retrieve = Retrieve,
    };

    private ApiResponse List(ApiRequest request)
    {
        var filter = new CreditFilter(Account: request.Query.Text("account"));
        return credit.List(filter, request.Query.Page()).ToResponse(CreditJson.WriteMembers);
    }

    private ApiResponse Create(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(credit.Issue(Read(request.Fields())), CreditJson.WriteMembers);
    }

    private ApiResponse Retrieve(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(credit.Retrieve(request.Id), CreditJson.WriteMembers);
    }

    private static NewCredit Read(RequestObject fields)
    {
        var issued = new NewCredit(
            fields.Require("account").Text(), fields.Require("amount").PositiveQuantity(), fields.Require("currency").CurrencyCode())
        {
            Reason = fields.TakeValue("reason")?.Text(),
            ExpiresAt = fields.TakeValue("expiresAt")?.Instant(),
            Metadata = fields.Metadata(),
        };
        fields.RefuseTheRest();
        return issued;
    }
}
