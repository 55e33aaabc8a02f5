using Refit;

namespace Vinr.Sdk.Loyalty;

/// <summary>The paths of members: documented ones for create and list, retrieve and update after the same pattern.</summary>
internal interface IAccountsApi
{
    [Post("/loyalty-accounts")]
    Task<HttpRequestMessage> Create([Body] CreateAccountRequest request);

    [Get("/loyalty-accounts/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Post("/loyalty-accounts/{id}")]
    Task<HttpRequestMessage> Update(string id, [Body] UpdateAccountRequest request);

    [Get("/loyalty-accounts")]
    Task<HttpRequestMessage> List(
        string? customer,
        string? program,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
