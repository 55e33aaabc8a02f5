using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk.Loyalty;

/// <summary>The paths of store credit: issuing it is documented, retrieve and list are assumed.</summary>
internal interface ICreditApi
{
    [Grade(Grade.Documented)]
    [Post("/store-credit")]
    Task<HttpRequestMessage> Issue([Body] IssueCreditRequest request);

    [Grade(Grade.Assumed)]
    [Get("/store-credit/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Assumed)]
    [Get("/store-credit")]
    Task<HttpRequestMessage> List(
        string? account,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
