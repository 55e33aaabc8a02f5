using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary><c>/v1/segments</c></summary>
internal static class SegmentEndpoints
{
    public static ResourceRoutes Routes(SandboxEngine engine) => new Resource<SegmentRecord>("segments", SegmentJson.WriteMembers)
    {
        List = query => engine.Segments.List(new(Program: query.Text("program")), query.Page()),
        Create = request => engine.Segments.Create(request.Read(SegmentRequests.Create)),
        Retrieve = engine.Segments.Retrieve,
    }.Routes;
}
