using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk.Loyalty;

/// <summary>The paths of members: documented ones for create and list, retrieve and update after the same pattern.</summary>
internal interface IAccountsApi
{
    [Grade(Grade.Guide)]
    [Post("/loyalty-accounts")]
    Task<HttpRequestMessage> Create([Body] CreateAccountRequest request);

    [Grade(Grade.Documented, PathIsAssumed = true)]
    [Get("/loyalty-accounts/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Documented, PathIsAssumed = true)]
    [Post("/loyalty-accounts/{id}")]
    Task<HttpRequestMessage> Update(string id, [Body] UpdateAccountRequest request);

    [Grade(Grade.Documented, PathIsAssumed = true)]
    [Get("/loyalty-accounts")]
    Task<HttpRequestMessage> List(
        string? customer,
        string? program,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
