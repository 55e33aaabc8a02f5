using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk;

/// <summary>The paths of events (documented).</summary>
internal interface IEventsApi
{
    [Grade(Grade.Documented)]
    [Get("/events/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Documented)]
    [Get("/events")]
    Task<HttpRequestMessage> List(
        string? type,
        [AliasAs("created[gte]")] string? createdFrom,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
