using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk.Loyalty;

/// <summary>The paths of redemptions: create is the guide's, retrieve and list documented, release assumed.</summary>
internal interface IRedemptionsApi
{
    [Grade(Grade.Guide)]
    [Post("/redemptions")]
    Task<HttpRequestMessage> Create([Body] CreateRedemptionRequest request);

    [Grade(Grade.Documented, PathIsAssumed = true)]
    [Get("/redemptions/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Assumed)]
    [Post("/redemptions/{id}/release")]
    Task<HttpRequestMessage> Release(string id);

    [Grade(Grade.Documented, PathIsAssumed = true)]
    [Get("/redemptions")]
    Task<HttpRequestMessage> List(
        string? account,
        string? customer,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
