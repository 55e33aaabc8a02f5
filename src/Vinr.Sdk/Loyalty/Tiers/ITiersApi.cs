using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk.Loyalty;

/// <summary>The paths of tiers: the collection is documented, a single tier after the same pattern.</summary>
internal interface ITiersApi
{
    [Grade(Grade.Documented)]
    [Post("/tiers")]
    Task<HttpRequestMessage> Create([Body] CreateTierRequest request);

    [Grade(Grade.Documented, PathIsAssumed = true)]
    [Get("/tiers/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Documented, PathIsAssumed = true)]
    [Post("/tiers/{id}")]
    Task<HttpRequestMessage> Update(string id, [Body] UpdateTierRequest request);

    [Grade(Grade.Documented, PathIsAssumed = true)]
    [Delete("/tiers/{id}")]
    Task<HttpRequestMessage> Delete(string id);

    [Grade(Grade.Documented, PathIsAssumed = true)]
    [Get("/tiers")]
    Task<HttpRequestMessage> List(
        string? program,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
