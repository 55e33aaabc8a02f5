using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk;

/// <summary>The paths of refunds: the collection is documented, a single refund after the same pattern.</summary>
internal interface IRefundsApi
{
    [Grade(Grade.Documented)]
    [Post("/refunds")]
    Task<HttpRequestMessage> Create([Body] CreateRefundRequest request);

    [Grade(Grade.Assumed)]
    [Get("/refunds/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Assumed)]
    [Get("/refunds")]
    Task<HttpRequestMessage> List(
        string? payment,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
