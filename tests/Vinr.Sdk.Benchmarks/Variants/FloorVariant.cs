using Vinr.Sdk.Benchmarks.Stubs;
using Vinr.Sdk.Benchmarks.Variants.Floor;

namespace Vinr.Sdk.Benchmarks.Variants;

internal sealed class FloorVariant : Variant
{
    private readonly HttpClient _http;
    private readonly FloorClient _client;

    public FloorVariant(HttpMessageHandler handler, Uri address)
    {
        _http = new HttpClient(handler) { BaseAddress = address };
        _client = new FloorClient(_http, VariantKind.Key);
    }

    public override Task PostAsync() => _client.CreateAsync(new FloorNewCustomer
    {
        Email = Sample.Email,
        Name = Sample.Name,
        Phone = Sample.Phone,
        Metadata = Sample.Metadata,
    });

    public override Task GetAsync() => _client.RetrieveAsync(Answers.CustomerId);

    public override Task ListAsync() => _client.ListAsync(null);

    public override Task NotFoundAsync() => _client.RetrieveAsync("cust_missing");

    public override IAsyncEnumerable<object> PageAsync() => _client.ListAllAsync();

    public override void Dispose() => _http.Dispose();
}
