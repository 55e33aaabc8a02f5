using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.Benchmarks.Stubs;

namespace Vinr.Sdk.Benchmarks.Variants;

internal sealed class VinrVariant : Variant
{
    private static readonly ListCustomersRequest Hundred = new() { Limit = 100 };

    private readonly VinrClient _vinr;
    private readonly IDisposable _owner;

    private VinrVariant(VinrClient vinr, IDisposable owner)
    {
        _vinr = vinr;
        _owner = owner;
    }

    /// <summary>By the constructor.</summary>
    public static VinrVariant Direct(HttpMessageHandler handler, Uri address)
    {
        var vinr = new VinrClient(new VinrClientOptions { SecretKey = VariantKind.Key, BaseAddress = Base(address), HttpHandler = handler });
        return new VinrVariant(vinr, vinr);
    }

    /// <summary>Through the services of an app.</summary>
    public static VinrVariant Injected(HttpMessageHandler handler, Uri address)
    {
        var services = new ServiceCollection();
        services.AddVinr(options => (options.SecretKey, options.BaseAddress, options.HttpHandler) = (VariantKind.Key, Base(address), handler));
        var provider = services.BuildServiceProvider();
        return new VinrVariant(provider.GetRequiredService<VinrClient>(), provider);
    }

    public override Task PostAsync() => _vinr.Customers.CreateAsync(new()
    {
        Email = Sample.Email,
        Name = Sample.Name,
        Phone = Sample.Phone,
        Metadata = Sample.Metadata,
    });

    public override Task GetAsync() => _vinr.Customers.RetrieveAsync(Answers.CustomerId);

    public override async Task ListAsync()
    {
        await foreach (var page in _vinr.Customers.ListAsync(Hundred).AsPages().ConfigureAwait(false))
        {
            if (page.Items.Count != 100) throw new InvalidOperationException("100 customers were expected.");
        }
    }

    public override Task NotFoundAsync() => _vinr.Customers.RetrieveAsync("cust_missing");

    public override IAsyncEnumerable<object> PageAsync() => _vinr.Customers.ListAsync(Hundred);

    public override void Dispose() => _owner.Dispose();

    private static Uri Base(Uri address) => new(address.OriginalString.TrimEnd('/'));
}
