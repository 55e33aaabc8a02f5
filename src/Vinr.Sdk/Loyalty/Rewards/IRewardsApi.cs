using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk.Loyalty;

/// <summary>The paths of rewards: create is the guide's, retrieve and list documented, update assumed after the same pattern.</summary>
internal interface IRewardsApi
{
    [Grade(Grade.Guide)]
    [Post("/rewards")]
    Task<HttpRequestMessage> Create([Body] CreateRewardRequest request);

    [Grade(Grade.Documented, PathIsAssumed = true)]
    [Get("/rewards/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Assumed)]
    [Post("/rewards/{id}")]
    Task<HttpRequestMessage> Update(string id, [Body] UpdateRewardRequest request);

    [Grade(Grade.Documented, PathIsAssumed = true)]
    [Get("/rewards")]
    Task<HttpRequestMessage> List(
        string? active,
        string? program,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
