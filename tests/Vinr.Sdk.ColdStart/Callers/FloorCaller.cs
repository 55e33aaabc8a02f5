using Vinr.Sdk.Benchmarks.Variants.Floor;

namespace Vinr.Sdk.ColdStart.Callers;

internal static class Caller
{
    public static async Task<string> CreateCustomerAsync(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        return (await new FloorClient(http, "sk_test_51HgQzXw9VtPq7KdJmR3yLbN").CreateAsync(new() { Name = "Anna de Vries" })).Id;
    }
}
