using Refit;

namespace Vinr.Sdk;

/// <summary>The paths of customers (documented).</summary>
internal interface ICustomersApi
{
    [Post("/customers")]
    Task<HttpRequestMessage> Create([Body] CreateCustomerRequest request);

    [Get("/customers/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Post("/customers/{id}")]
    Task<HttpRequestMessage> Update(string id, [Body] UpdateCustomerRequest request);

    [Delete("/customers/{id}")]
    Task<HttpRequestMessage> Delete(string id);

    [Get("/customers")]
    Task<HttpRequestMessage> List(
        string? email,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
