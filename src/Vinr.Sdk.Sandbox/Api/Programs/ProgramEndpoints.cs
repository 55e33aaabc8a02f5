using Vinr.Sdk.Sandbox.Api.Queries;
using Vinr.Sdk.Sandbox.Api.Routing;

namespace Vinr.Sdk.Sandbox.Api.Programs;

/// <summary><c>/v1/programs</c></summary>
internal sealed class ProgramEndpoints(Engine.Programs programs)
{
    public ResourceRoutes Routes => new("programs")
    {
        List = request => programs.List(request.Query.Page()).ToResponse(ProgramJson.WriteMembers),
        Create = Create,
        Retrieve = Retrieve,
        Update = Update,
    };

    private ApiResponse Create(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(programs.Create(ProgramRequests.Create(request.Fields())), ProgramJson.WriteMembers);
    }

    private ApiResponse Retrieve(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(programs.Retrieve(request.Id), ProgramJson.WriteMembers);
    }

    private ApiResponse Update(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(programs.Update(request.Id, ProgramRequests.Update(request.Fields())), ProgramJson.WriteMembers);
    }
}
