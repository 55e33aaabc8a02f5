using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk.Loyalty;

/// <summary>Redemptions: create is the guide's, its path, retrieve and list stand on an illustrative page, release on none.</summary>
internal interface IRedemptionsApi
{
    [Grade(Grade.Guide, Path = Grade.Illustrative)]
    [Post("/redemptions")]
    Task<HttpRequestMessage> Create([Body] CreateRedemptionRequest request);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Get("/redemptions/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Assumed)]
    [Post("/redemptions/{id}/release")]
    Task<HttpRequestMessage> Release(string id);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Get("/redemptions")]
    Task<HttpRequestMessage> List(
        string? account,
        string? customer,
        [AliasAs("redeemable_type")] string? redeemableType,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
