using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk.Loyalty;

/// <summary>Campaigns: create is documented, its path and the other operations stand on an illustrative page.</summary>
internal interface ICampaignsApi
{
    [Grade(Grade.Documented, Path = Grade.Illustrative)]
    [Post("/campaigns")]
    Task<HttpRequestMessage> Create([Body] CreateCampaignRequest request);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Get("/campaigns/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Post("/campaigns/{id}")]
    Task<HttpRequestMessage> Update(string id, [Body] UpdateCampaignRequest request);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Delete("/campaigns/{id}")]
    Task<HttpRequestMessage> Delete(string id);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Get("/campaigns")]
    Task<HttpRequestMessage> List(
        string? program,
        string? status,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
