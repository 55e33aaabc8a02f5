using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk;

/// <summary>Refunds: documented, but for update, which stands on an illustrative page.</summary>
internal interface IRefundsApi
{
    [Grade(Grade.Documented)]
    [Post("/refunds")]
    Task<HttpRequestMessage> Create([Body] CreateRefundRequest request);

    [Grade(Grade.Documented)]
    [Get("/refunds/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
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
