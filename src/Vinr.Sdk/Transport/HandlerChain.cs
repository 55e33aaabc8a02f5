namespace Vinr.Sdk.Transport;

/// <summary>Looks down a chain of handlers.</summary>
internal static class HandlerChain
{
    /// <summary>Whether the chain ends in the platform's own transport, not in a handler of the caller's.</summary>
    public static bool EndsInSockets(HttpMessageHandler handler) => Bottom(handler) is SocketsHttpHandler or HttpClientHandler;

    /// <summary>Whether the chain is seen to follow redirects, which would carry the key to another host.</summary>
    public static bool FollowsRedirects(HttpMessageHandler handler) => Bottom(handler) switch
    {
        SocketsHttpHandler sockets => sockets.AllowAutoRedirect,
        HttpClientHandler client => client.AllowAutoRedirect,
        _ => false,
    };

    /// <summary>What sends at the end of a chain, and the last handler that passes on to it; null for a chain that is nothing else.</summary>
    public static (DelegatingHandler? Last, HttpMessageHandler Bottom) End(HttpMessageHandler handler)
    {
        DelegatingHandler? last = null;
        while (true)
        {
            switch (handler)
            {
                case DelegatingHandler { InnerHandler: { } inner } passing:
                    (last, handler) = (passing, inner);
                    break;
                case FactoryHandler factory:
                    handler = factory.Current;
                    break;
                default:
                    return (last, handler);
            }
        }
    }

    private static HttpMessageHandler Bottom(HttpMessageHandler handler) => End(handler).Bottom;
}
