using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk.Loyalty;

/// <summary>Tiers as resources stand on an illustrative page alone; elsewhere they are part of their program.</summary>
internal interface ITiersApi
{
    [Grade(Grade.Illustrative)]
    [Post("/tiers")]
    Task<HttpRequestMessage> Create([Body] CreateTierRequest request);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Get("/tiers/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Post("/tiers/{id}")]
    Task<HttpRequestMessage> Update(string id, [Body] UpdateTierRequest request);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Delete("/tiers/{id}")]
    Task<HttpRequestMessage> Delete(string id);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Get("/tiers")]
    Task<HttpRequestMessage> List(
        string? program,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
