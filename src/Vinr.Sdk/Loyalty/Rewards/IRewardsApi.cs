using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk.Loyalty;

/// <summary>Rewards: create is the guide's, its path, retrieve and list stand on an illustrative page, update on none.</summary>
internal interface IRewardsApi
{
    [Grade(Grade.Guide, Path = Grade.Illustrative)]
    [Post("/rewards")]
    Task<HttpRequestMessage> Create([Body] CreateRewardRequest request);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Get("/rewards/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Assumed)]
    [Post("/rewards/{id}")]
    Task<HttpRequestMessage> Update(string id, [Body] UpdateRewardRequest request);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Get("/rewards")]
    Task<HttpRequestMessage> List(
        string? active,
        string? program,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
