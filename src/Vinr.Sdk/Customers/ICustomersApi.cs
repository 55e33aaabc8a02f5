using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk;

/// <summary>The paths of customers (documented).</summary>
internal interface ICustomersApi
{
    [Grade(Grade.Documented)]
    [Post("/customers")]
    Task<HttpRequestMessage> Create([Body] CreateCustomerRequest request);

    [Grade(Grade.Documented)]
    [Get("/customers/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Documented)]
    [Post("/customers/{id}")]
    Task<HttpRequestMessage> Update(string id, [Body] UpdateCustomerRequest request);

    [Grade(Grade.Documented)]
    [Delete("/customers/{id}")]
    Task<HttpRequestMessage> Delete(string id);

    [Grade(Grade.Documented)]
    [Get("/customers")]
    Task<HttpRequestMessage> List(
        string? email,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
