using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk.Loyalty;

/// <summary>The paths of programs. Create is the guide's, update documented; retrieve and list are assumed after the same pattern.</summary>
internal interface IProgramsApi
{
    [Grade(Grade.Guide, PathIsAssumed = true)]
    [Post("/programs")]
    Task<HttpRequestMessage> Create([Body] CreateProgramRequest request);

    [Grade(Grade.Assumed)]
    [Get("/programs/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Documented, PathIsAssumed = true)]
    [Post("/programs/{id}")]
    Task<HttpRequestMessage> Update(string id, [Body] UpdateProgramRequest request);

    [Grade(Grade.Assumed)]
    [Get("/programs")]
    Task<HttpRequestMessage> List(string? limit, [AliasAs("starting_after")] string? startingAfter, [AliasAs("ending_before")] string? endingBefore);
}
