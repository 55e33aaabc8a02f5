namespace Vinr.Sdk.Transport;

/// <summary>
/// The bottom of the chain in an app with dependency injection: the factory's handlers for the client's name, asked for on each
/// attempt so that the factory can renew them.
/// </summary>
internal sealed class FactoryHandler(IHttpMessageHandlerFactory factory, string name) : HttpMessageHandler
{
    private Checked? _latest;

    public HttpMessageHandler Current => factory.CreateHandler(name);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var handler = Current;
        var latest = _latest;
        if (latest?.Handler != handler) _latest = latest = new(handler);
        return latest.Invoker.SendAsync(request, cancellationToken);
    }

    /// <summary>Handlers that have been looked at. The factory gives the same ones until it renews them.</summary>
    private sealed class Checked
    {
        public Checked(HttpMessageHandler handler)
        {
            if (HandlerChain.FollowsRedirects(handler))
            {
                throw new InvalidOperationException(
                    "The primary handler of the Vinr client follows redirects, which would carry the key to another host. Set AllowAutoRedirect = false.");
            }

            Handler = handler;
            Invoker = new HttpMessageInvoker(handler, disposeHandler: false);
        }

        public HttpMessageHandler Handler { get; }

        public HttpMessageInvoker Invoker { get; }
    }
}
