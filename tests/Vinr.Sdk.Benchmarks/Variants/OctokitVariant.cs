using Octokit;
using Octokit.Internal;
using Vinr.Sdk.Benchmarks.Stubs;
using Vinr.Sdk.Benchmarks.Variants.Floor;

namespace Vinr.Sdk.Benchmarks.Variants;

/// <summary>Octokit's own connection, asked for our addresses: its models are GitHub's, its work is the same.</summary>
internal sealed class OctokitVariant : Variant
{
    private readonly HttpClientAdapter _http;
    private readonly Connection _connection;

    public OctokitVariant(HttpMessageHandler handler, Uri address)
    {
        _http = new HttpClientAdapter(() => handler);
        _connection = new Connection(
            new ProductHeaderValue("shop", "1.0"), address, new InMemoryCredentialStore(new Credentials(VariantKind.Key)), _http, new SimpleJsonSerializer());
    }

    public override Task PostAsync() => _connection.Post<FloorCustomer>(
        new Uri("customers", UriKind.Relative),
        new FloorNewCustomer { Email = Sample.Email, Name = Sample.Name, Phone = Sample.Phone, Metadata = Sample.Metadata },
        "application/json",
        "application/json");

    public override Task GetAsync() => _connection.Get<FloorCustomer>(new Uri("customers/" + Answers.CustomerId, UriKind.Relative), null);

    public override Task ListAsync() => _connection.Get<FloorList<FloorCustomer>>(new Uri("customers?limit=100", UriKind.Relative), null);

    public override Task NotFoundAsync() => _connection.Get<FloorCustomer>(new Uri("customers/cust_missing", UriKind.Relative), null);

    public override IAsyncEnumerable<object>? PageAsync() => null;

    public override void Dispose() => _http.Dispose();
}
