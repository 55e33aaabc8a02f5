using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk;

/// <summary>Customers: create and list by address are documented, the path of create and the other operations stand on an illustrative page.</summary>
internal interface ICustomersApi
{
    [Grade(Grade.Documented, Path = Grade.Illustrative)]
    [Post("/customers")]
    Task<HttpRequestMessage> Create([Body] CreateCustomerRequest request);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Get("/customers/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Post("/customers/{id}")]
    Task<HttpRequestMessage> Update(string id, [Body] UpdateCustomerRequest request);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Delete("/customers/{id}")]
    Task<HttpRequestMessage> Delete(string id);

    [Grade(Grade.Documented, Path = Grade.Assumed)]
    [Get("/customers")]
    Task<HttpRequestMessage> List(
        string? email,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
