using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk.Loyalty;

/// <summary>Programs: create is the guide's, update stands on the pages of points and tiers, and no page shows a path.</summary>
internal interface IProgramsApi
{
    [Grade(Grade.Guide, Path = Grade.Assumed)]
    [Post("/programs")]
    Task<HttpRequestMessage> Create([Body] CreateProgramRequest request);

    [Grade(Grade.Assumed)]
    [Get("/programs/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Documented, Path = Grade.Assumed)]
    [Post("/programs/{id}")]
    Task<HttpRequestMessage> Update(string id, [Body] UpdateProgramRequest request);

    [Grade(Grade.Assumed)]
    [Get("/programs")]
    Task<HttpRequestMessage> List(string? limit, [AliasAs("starting_after")] string? startingAfter, [AliasAs("ending_before")] string? endingBefore);
}
