using Refit;

namespace Vinr.Sdk;

/// <summary>The paths of events (documented).</summary>
internal interface IEventsApi
{
    [Get("/events/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Get("/events")]
    Task<HttpRequestMessage> List(
        string? type,
        [AliasAs("created[gte]")] string? createdFrom,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
