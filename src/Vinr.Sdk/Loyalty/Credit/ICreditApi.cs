using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk.Loyalty;

/// <summary>Store credit: issuing it is documented, its path and the other operations stand on an illustrative page.</summary>
internal interface ICreditApi
{
    [Grade(Grade.Documented, Path = Grade.Illustrative)]
    [Post("/store-credit")]
    Task<HttpRequestMessage> Issue([Body] IssueCreditRequest request);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Get("/store-credit/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Post("/store-credit/{id}")]
    Task<HttpRequestMessage> Update(string id, [Body] UpdateCreditRequest request);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Get("/store-credit")]
    Task<HttpRequestMessage> List(
        string? account,
        string? customer,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
