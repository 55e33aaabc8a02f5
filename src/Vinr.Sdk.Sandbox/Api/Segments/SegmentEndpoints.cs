using Vinr.Sdk.Sandbox.Api.Queries;
using Vinr.Sdk.Sandbox.Api.Routing;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Segments;

/// <summary><c>/v1/segments</c></summary>
internal sealed class SegmentEndpoints(Engine.Segments segments)
{
    public ResourceRoutes Routes => new("segments")
    {
        List = List,
        Create = Create,
        Retrieve = Retrieve,
    };

    private ApiResponse List(ApiRequest request)
    {
        var filter = new SegmentFilter(Program: request.Query.Text("program"));
        return segments.List(filter, request.Query.Page()).ToResponse(SegmentJson.WriteMembers);
    }

    private ApiResponse Create(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(segments.Create(SegmentRequests.Create(request.Fields())), SegmentJson.WriteMembers);
    }

    private ApiResponse Retrieve(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(segments.Retrieve(request.Id), SegmentJson.WriteMembers);
    }
}
