namespace Vinr.Sdk.ColdStart.Callers;

internal static class Caller
{
    public static async Task<string> CreateCustomerAsync(Uri address)
    {
        using var vinr = new VinrClient(new VinrClientOptions
        {
            SecretKey = "sk_test_51HgQzXw9VtPq7KdJmR3yLbN",
            BaseAddress = new Uri(address.OriginalString.TrimEnd('/')),
        });
        return (await vinr.Customers.CreateAsync(new() { Name = "Anna de Vries" })).Id;
    }
}
