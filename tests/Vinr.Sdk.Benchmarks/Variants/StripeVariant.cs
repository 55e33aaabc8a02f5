using Stripe;

namespace Vinr.Sdk.Benchmarks.Variants;

internal sealed class StripeVariant : Variant
{
    private readonly HttpClient _http;
    private readonly CustomerService _customers;

    public StripeVariant(HttpMessageHandler handler, Uri address)
    {
        _http = new HttpClient(handler);
        _customers = new CustomerService(new StripeClient(new StripeClientOptions
        {
            ApiKey = VariantKind.Key,
            ApiBase = address.GetLeftPart(UriPartial.Authority),
            HttpClient = new SystemNetHttpClient(_http),
        }));
    }

    public override Task PostAsync() => _customers.CreateAsync(new CustomerCreateOptions
    {
        Email = Sample.Email,
        Name = Sample.Name,
        Phone = Sample.Phone,
        Metadata = Sample.Metadata,
    });

    public override Task GetAsync() => _customers.GetAsync("cus_8Kd02mZq4TfVx0000");

    public override Task ListAsync() => _customers.ListAsync(new CustomerListOptions { Limit = 100 });

    public override Task NotFoundAsync() => _customers.GetAsync("cus_missing");

    public override IAsyncEnumerable<object> PageAsync() => _customers.ListAutoPagingAsync(new CustomerListOptions { Limit = 100 });

    public override void Dispose() => _http.Dispose();
}
