using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk.Loyalty;

/// <summary>Members: create is the guide's, its path and the other operations stand on an illustrative page.</summary>
internal interface IAccountsApi
{
    [Grade(Grade.Guide, Path = Grade.Illustrative)]
    [Post("/loyalty-accounts")]
    Task<HttpRequestMessage> Create([Body] CreateAccountRequest request);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Get("/loyalty-accounts/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Post("/loyalty-accounts/{id}")]
    Task<HttpRequestMessage> Update(string id, [Body] UpdateAccountRequest request);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Get("/loyalty-accounts")]
    Task<HttpRequestMessage> List(
        string? customer,
        string? program,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
