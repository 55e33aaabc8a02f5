using Vinr.Sdk.Sandbox.Api.Errors;
using Vinr.Sdk.Sandbox.Api.Routing;

namespace Vinr.Sdk.Sandbox.Api.Controls;

/// <summary>
/// <c>/_sandbox/faults</c>: the faults for those who hold no <see cref="VinrSandbox"/>, such as curl. POST orders one, GET lists
/// them, DELETE takes all back, or one by its id.
/// </summary>
internal sealed class FaultEndpoints(SandboxFaults faults)
{
    public ResourceRoutes Routes => new("faults")
    {
        Root = "_sandbox",
        List = Show,
        Create = Order,
        Delete = Remove,
        DeleteAll = Clear,
    };

    private ApiResponse Show(ApiRequest request)
    {
        request.Query.RefuseTheRest();
        return ApiResponse.Ok(faults, FaultJson.WriteAll);
    }

    private ApiResponse Clear(ApiRequest request)
    {
        request.Query.RefuseTheRest();
        faults.Clear();
        return ApiResponse.Ok(faults, FaultJson.WriteAll);
    }

    private ApiResponse Remove(ApiRequest request)
    {
        request.Query.RefuseTheRest();
        var fault = faults.Active.FirstOrDefault(fault => fault.Id == request.Id)
            ?? throw new ApiException(new(404, "resource_missing", $"There is no fault '{request.Id}'.") { Resource = request.Id });
        fault.Remove();
        return ApiResponse.Deleted(request.Id);
    }

    private ApiResponse Order(ApiRequest request)
    {
        request.Query.RefuseTheRest();
        var fields = request.Fields();
        var seed = fields.TakeValue("seed")?.Integer(long.MinValue, long.MaxValue);
        var kind = fields.TakeValue("do");
        var order = kind is null ? null : FaultOrder.Read(kind.Value, fields);
        fields.RefuseTheRest();
        if (order is null && seed is null) throw ApiErrors.ParameterMissing("do");

        if (seed is { } number) faults.UseSeed(number);
        return order?.CarryOut(faults) is { } fault
            ? ApiResponse.Ok(fault, FaultJson.Write)
            : ApiResponse.Ok(faults, FaultJson.WriteAll);
    }
}
