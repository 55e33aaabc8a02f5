using Refit;

namespace Vinr.Sdk.Loyalty;

/// <summary>The paths of redemptions: create is the guide's, retrieve and list documented, release assumed.</summary>
internal interface IRedemptionsApi
{
    [Post("/redemptions")]
    Task<HttpRequestMessage> Create([Body] CreateRedemptionRequest request);

    [Get("/redemptions/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Post("/redemptions/{id}/release")]
    Task<HttpRequestMessage> Release(string id);

    [Get("/redemptions")]
    Task<HttpRequestMessage> List(
        string? account,
        string? customer,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
