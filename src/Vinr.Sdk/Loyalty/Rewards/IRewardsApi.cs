using Refit;

namespace Vinr.Sdk.Loyalty;

/// <summary>The paths of rewards: create is the guide's, retrieve and list documented, update assumed after the same pattern.</summary>
internal interface IRewardsApi
{
    [Post("/rewards")]
    Task<HttpRequestMessage> Create([Body] CreateRewardRequest request);

    [Get("/rewards/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Post("/rewards/{id}")]
    Task<HttpRequestMessage> Update(string id, [Body] UpdateRewardRequest request);

    [Get("/rewards")]
    Task<HttpRequestMessage> List(
        string? active,
        string? program,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
