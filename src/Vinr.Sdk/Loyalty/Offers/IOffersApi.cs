using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk.Loyalty;

/// <summary>The paths of offers: create and publish are documented, the path of publish, retrieve and list are assumed.</summary>
internal interface IOffersApi
{
    [Grade(Grade.Documented)]
    [Post("/offers")]
    Task<HttpRequestMessage> Create([Body] CreateOfferRequest request);

    [Grade(Grade.Assumed)]
    [Get("/offers/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Documented, PathIsAssumed = true)]
    [Post("/offers/{id}/publish")]
    Task<HttpRequestMessage> Publish(string id);

    [Grade(Grade.Assumed)]
    [Get("/offers")]
    Task<HttpRequestMessage> List(
        string? status,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
