using Refit;
using Vinr.Sdk.Benchmarks.Variants.Floor;

namespace Vinr.Sdk.Benchmarks.Variants;

[Headers("Accept: application/json", "User-Agent: shop/1.0")]
internal interface IRefitCustomers
{
    [Post("/customers")]
    Task<FloorCustomer> Create([Body] FloorNewCustomer customer, [Header("X-Api-Key")] string key, [Header("Idempotency-Key")] string idempotencyKey);

    [Get("/customers/{id}")]
    Task<FloorCustomer> Retrieve(string id, [Header("X-Api-Key")] string key);

    [Get("/customers")]
    Task<FloorList<FloorCustomer>> List(string limit, [AliasAs("starting_after")] string? startingAfter, [Header("X-Api-Key")] string key);
}
