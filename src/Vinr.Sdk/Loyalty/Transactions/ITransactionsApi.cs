using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk.Loyalty;

/// <summary>The paths of points transactions. That they lie below <c>/points-transactions</c> is assumed from the pattern of the others.</summary>
internal interface ITransactionsApi
{
    [Grade(Grade.Documented, PathIsAssumed = true)]
    [Post("/points-transactions")]
    Task<HttpRequestMessage> Create([Body] CreateTransactionRequest request);

    [Grade(Grade.Documented, PathIsAssumed = true)]
    [Get("/points-transactions/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Documented, PathIsAssumed = true)]
    [Get("/points-transactions")]
    Task<HttpRequestMessage> List(
        string? account,
        string? type,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
