using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk.Loyalty;

/// <summary>The paths of campaigns: the collection is documented, a single campaign after the same pattern.</summary>
internal interface ICampaignsApi
{
    [Grade(Grade.Documented)]
    [Post("/campaigns")]
    Task<HttpRequestMessage> Create([Body] CreateCampaignRequest request);

    [Grade(Grade.Documented, PathIsAssumed = true)]
    [Get("/campaigns/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Documented, PathIsAssumed = true)]
    [Post("/campaigns/{id}")]
    Task<HttpRequestMessage> Update(string id, [Body] UpdateCampaignRequest request);

    [Grade(Grade.Documented, PathIsAssumed = true)]
    [Delete("/campaigns/{id}")]
    Task<HttpRequestMessage> Delete(string id);

    [Grade(Grade.Documented, PathIsAssumed = true)]
    [Get("/campaigns")]
    Task<HttpRequestMessage> List(
        string? program,
        string? status,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
