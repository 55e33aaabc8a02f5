using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk;

/// <summary>Events stand on an illustrative page alone.</summary>
internal interface IEventsApi
{
    [Grade(Grade.Illustrative)]
    [Get("/events/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Get("/events")]
    Task<HttpRequestMessage> List(
        string? type,
        [AliasAs("created[gte]")] string? createdFrom,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
