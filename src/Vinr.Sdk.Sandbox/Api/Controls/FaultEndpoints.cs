using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

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
            ?? throw ApiErrors.ResourceMissing(request.Id, $"There is no fault '{request.Id}'.");
        fault.Remove();
        return ApiResponse.Deleted(request.Id);
    }

    private ApiResponse Order(ApiRequest request)
    {
        request.Query.RefuseTheRest();
        var (seed, order) = request.Read(static fields => (
            fields.TakeValue("seed")?.Integer(long.MinValue, long.MaxValue),
            fields.TakeValue("do") is { } kind ? FaultRequests.Read(kind, fields) : null));
        if (order is null && seed is null) throw ApiErrors.ParameterMissing("do");

        if (seed is { } number) faults.UseSeed(number);
        return order?.Invoke(faults) is { } fault
            ? ApiResponse.Ok(fault, FaultJson.Write)
            : ApiResponse.Ok(faults, FaultJson.WriteAll);
    }
}
