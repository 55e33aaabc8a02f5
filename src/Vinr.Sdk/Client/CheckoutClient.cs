using Vinr.Sdk.Transport;

namespace Vinr.Sdk;

/// <summary>The page on which customers pay: <c>vinr.Checkout</c>.</summary>
public class CheckoutClient
{
    private readonly VinrTransport? _transport;

    internal CheckoutClient(VinrTransport transport) => _transport = transport;

    /// <summary>For mocks.</summary>
    protected CheckoutClient()
    {
    }

    /// <summary>Pages on which customers pay for a basket.</summary>
    public virtual CheckoutSessionsClient Sessions => field ??= new(_transport ?? throw VinrTransport.Mocked());
}
