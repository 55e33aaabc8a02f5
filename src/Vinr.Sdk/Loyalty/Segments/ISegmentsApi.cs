using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk.Loyalty;

/// <summary>Segments: create is documented, and no page shows a path or another operation.</summary>
internal interface ISegmentsApi
{
    [Grade(Grade.Documented, Path = Grade.Assumed)]
    [Post("/segments")]
    Task<HttpRequestMessage> Create([Body] CreateSegmentRequest request);

    [Grade(Grade.Assumed)]
    [Get("/segments/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Assumed)]
    [Get("/segments")]
    Task<HttpRequestMessage> List(
        string? program,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
