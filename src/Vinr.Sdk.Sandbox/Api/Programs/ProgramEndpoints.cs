using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary><c>/v1/programs</c></summary>
internal static class ProgramEndpoints
{
    public static ResourceRoutes Routes(SandboxEngine engine) => new Resource<ProgramRecord>(
        "programs", (writer, program) => ProgramJson.WriteMembers(writer, program, engine.AutoEnroll))
    {
        List = query => engine.Programs.List(query.Page()),
        Create = request => engine.Programs.Create(request.Read(ProgramRequests.Create)),
        Retrieve = engine.Programs.Retrieve,
        Update = request => engine.Programs.Update(request.Id, request.Read(ProgramRequests.Update)),
    }.Routes;
}
