using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk.Loyalty;

/// <summary>Points transactions: create is documented, its path and the other operations stand on an illustrative page.</summary>
internal interface ITransactionsApi
{
    [Grade(Grade.Documented, Path = Grade.Illustrative)]
    [Post("/points-transactions")]
    Task<HttpRequestMessage> Create([Body] CreateTransactionRequest request);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Get("/points-transactions/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Get("/points-transactions")]
    Task<HttpRequestMessage> List(
        [AliasAs("loyalty_account")] string? account,
        string? type,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
