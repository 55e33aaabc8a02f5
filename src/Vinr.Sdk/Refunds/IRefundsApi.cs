using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk;

/// <summary>The paths of refunds (documented).</summary>
internal interface IRefundsApi
{
    [Grade(Grade.Documented)]
    [Post("/refunds")]
    Task<HttpRequestMessage> Create([Body] CreateRefundRequest request);

    [Grade(Grade.Documented)]
    [Get("/refunds/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Documented, PathIsAssumed = true)]
    [Post("/refunds/{id}")]
    Task<HttpRequestMessage> Update(string id, [Body] UpdateRefundRequest request);

    [Grade(Grade.Documented)]
    [Get("/refunds")]
    Task<HttpRequestMessage> List(
        string? payment,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
