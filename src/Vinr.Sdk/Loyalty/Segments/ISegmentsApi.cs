using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk.Loyalty;

/// <summary>The paths of segments: that they can be created is documented, the path, retrieve and list are assumed.</summary>
internal interface ISegmentsApi
{
    [Grade(Grade.Documented, PathIsAssumed = true)]
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
