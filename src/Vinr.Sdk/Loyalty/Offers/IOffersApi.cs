using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk.Loyalty;

/// <summary>Offers: create and publish are documented, the path of create and the other operations stand on an illustrative page.</summary>
internal interface IOffersApi
{
    [Grade(Grade.Documented, Path = Grade.Illustrative)]
    [Post("/offers")]
    Task<HttpRequestMessage> Create([Body] CreateOfferRequest request);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Get("/offers/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Post("/offers/{id}")]
    Task<HttpRequestMessage> Update(string id, [Body] UpdateOfferRequest request);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Delete("/offers/{id}")]
    Task<HttpRequestMessage> Delete(string id);

    [Grade(Grade.Documented, Path = Grade.Assumed)]
    [Post("/offers/{id}/publish")]
    Task<HttpRequestMessage> Publish(string id);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Get("/offers")]
    Task<HttpRequestMessage> List(
        string? active,
        string? status,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
