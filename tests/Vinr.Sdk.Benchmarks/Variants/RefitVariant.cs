using Refit;
using Vinr.Sdk.Benchmarks.Stubs;
using Vinr.Sdk.Benchmarks.Variants.Floor;

namespace Vinr.Sdk.Benchmarks.Variants;

/// <summary>Refit as its documentation shows it, with source-generated JSON and the floor's model.</summary>
internal sealed class RefitVariant : Variant
{
    private readonly HttpClient _http;
    private readonly IRefitCustomers _customers;

    public RefitVariant(HttpMessageHandler handler, Uri address)
    {
        _http = new HttpClient(handler) { BaseAddress = new Uri(address.OriginalString.TrimEnd('/')) };
        _customers = RestService.ForGenerated<IRefitCustomers>(_http, new RefitSettings(new SystemTextJsonContentSerializer(FloorJson.Default.Options))
        {
            RequestBodySerialization = RequestBodySerializationMode.Buffered,
        });
    }

    public override Task PostAsync() => _customers.Create(
        new FloorNewCustomer { Email = Sample.Email, Name = Sample.Name, Phone = Sample.Phone, Metadata = Sample.Metadata },
        VariantKind.Key,
        Guid.NewGuid().ToString());

    public override Task GetAsync() => _customers.Retrieve(Answers.CustomerId, VariantKind.Key);

    public override Task ListAsync() => _customers.List("100", null, VariantKind.Key);

    public override Task NotFoundAsync() => _customers.Retrieve("cust_missing", VariantKind.Key);

    public override async IAsyncEnumerable<object> PageAsync()
    {
        string? cursor = null;
        do
        {
            var page = await _customers.List("100", cursor, VariantKind.Key).ConfigureAwait(false);
            foreach (var customer in page.Data) yield return customer;
            cursor = page.Page.HasMore ? page.Page.NextCursor : null;
        }
        while (cursor is not null);
    }

    public override void Dispose() => _http.Dispose();
}
