using Stripe;

namespace Vinr.Sdk.ColdStart.Callers;

internal static class Caller
{
    public static async Task<string> CreateCustomerAsync(Uri address)
    {
        var stripe = new StripeClient(new StripeClientOptions { ApiKey = "sk_test_51HgQzXw9VtPq7KdJmR3yLbN", ApiBase = address.GetLeftPart(UriPartial.Authority) });
        return (await new CustomerService(stripe).CreateAsync(new CustomerCreateOptions { Name = "Anna de Vries" })).Id;
    }
}
