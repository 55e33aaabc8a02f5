using Refit;

namespace Vinr.Sdk.Loyalty;

/// <summary>The paths of programs. Create is the guide's, update documented; retrieve and list are assumed after the same pattern.</summary>
internal interface IProgramsApi
{
    [Post("/programs")]
    Task<HttpRequestMessage> Create([Body] CreateProgramRequest request);

    [Get("/programs/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Post("/programs/{id}")]
    Task<HttpRequestMessage> Update(string id, [Body] UpdateProgramRequest request);

    [Get("/programs")]
    Task<HttpRequestMessage> List(string? limit, [AliasAs("starting_after")] string? startingAfter, [AliasAs("ending_before")] string? endingBefore);
}
