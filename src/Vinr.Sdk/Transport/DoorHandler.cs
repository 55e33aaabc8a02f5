using Vinr.Sdk.Calls;

namespace Vinr.Sdk.Transport;

/// <summary>
/// The last look at a request, behind all handlers of the app's: what carries the key goes where the options say, or not at all.
/// </summary>
internal sealed class DoorHandler(ClientSettings settings) : DelegatingHandler
{
    /// <summary>
    /// Puts a door in front of what sends at the bottom of a chain. Several clients may share a chain; it has one door. One that has
    /// been in use cannot be changed any more, and gets its door in front of all of it.
    /// </summary>
    /// <returns>The top of the chain.</returns>
    public static HttpMessageHandler Before(HttpMessageHandler chain, ClientSettings settings)
    {
        var (last, bottom) = HandlerChain.End(chain);
        if (last is DoorHandler) return chain;
        try
        {
            if (last is not null)
            {
                last.InnerHandler = new DoorHandler(settings) { InnerHandler = bottom };
                return chain;
            }
        }
        catch (InvalidOperationException)
        {
            // It has been in use.
        }

        return new DoorHandler(settings) { InnerHandler = chain };
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // A handler may have made a request of its own from ours; then it is known by the key alone.
        var sender = VinrCall.Find(request)?.Settings ?? settings;
        if (Carries(request, sender)) sender.Destination.Ensure(request.RequestUri);
        return base.SendAsync(request, cancellationToken);
    }

    private static bool Carries(HttpRequestMessage request, ClientSettings sender) =>
        request.Headers.NonValidated.TryGetValues(sender.KeyHeader, out var values) && values.ToString().Contains(sender.Key.Reveal(), StringComparison.Ordinal);
}
