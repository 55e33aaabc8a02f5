using Vinr.Sdk.Sandbox.Api.Queries;
using Vinr.Sdk.Sandbox.Api.Routing;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Customers;

/// <summary><c>/v1/customers</c></summary>
internal sealed class CustomerEndpoints(Engine.Customers customers)
{
    public ResourceRoutes Routes => new("customers")
    {
        List = List,
        Create = Create,
        Retrieve = Retrieve,
        Update = Update,
        Delete = Delete,
    };

    private ApiResponse List(ApiRequest request)
    {
        var filter = new CustomerFilter(Email: request.Query.Text("email"));
        return customers.List(filter, request.Query.Page()).ToResponse(CustomerJson.WriteMembers);
    }

    private ApiResponse Create(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(customers.Create(CustomerRequests.Create(request.Fields())), CustomerJson.WriteMembers);
    }

    private ApiResponse Retrieve(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(customers.Retrieve(request.Id), CustomerJson.WriteMembers);
    }

    private ApiResponse Update(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(customers.Update(request.Id, CustomerRequests.Update(request.Fields())), CustomerJson.WriteMembers);
    }

    private ApiResponse Delete(ApiRequest request)
    {
        request.Query.RefuseTheRest();
        return ApiResponse.Deleted(customers.Delete(request.Id).Id);
    }
}
