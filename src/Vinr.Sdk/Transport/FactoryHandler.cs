namespace Vinr.Sdk.Transport;

/// <summary>
/// The bottom of the chain in an app with dependency injection: the factory's handlers for the client's name, asked for on each
/// attempt so that the factory can renew them.
/// </summary>
internal sealed class FactoryHandler(IHttpMessageHandlerFactory factory, string name) : HttpMessageHandler
{
    private HttpMessageHandler? _checked;

    public HttpMessageHandler Current => factory.CreateHandler(name);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var handler = Current;
        if (!ReferenceEquals(handler, _checked)) Check(handler);
        return new HttpMessageInvoker(handler, disposeHandler: false).SendAsync(request, cancellationToken);
    }

    private void Check(HttpMessageHandler handler)
    {
        if (HandlerChain.FollowsRedirects(handler))
        {
            throw new InvalidOperationException(
                "The primary handler of the Vinr client follows redirects, which would carry the key to another host. Set AllowAutoRedirect = false.");
        }

        _checked = handler;
    }
}
