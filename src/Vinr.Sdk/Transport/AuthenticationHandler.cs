using System.Diagnostics;

namespace Vinr.Sdk.Transport;

/// <summary>
/// Stamps the headers that are the same for every request of a client: the key, the version, who is calling. A request that does
/// not go where the options say gets none of them, and does not go.
/// </summary>
internal sealed class AuthenticationHandler(ClientSettings settings) : DelegatingHandler
{
    private readonly string _keyHeader = settings.KeyHeader;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _keyValue =
        settings.Authentication == VinrAuthentication.Bearer ? "Bearer " + settings.Key.Reveal() : settings.Key.Reveal();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        settings.Destination.Ensure(request.RequestUri);
        var headers = request.Headers;
        if (!headers.NonValidated.Contains(_keyHeader))
        {
            headers.TryAddWithoutValidation(_keyHeader, _keyValue);
            headers.TryAddWithoutValidation(HeaderNames.Accept, "application/json");
            headers.TryAddWithoutValidation(HeaderNames.UserAgent, settings.UserAgent);
            if (settings.ApiVersion is { } version) headers.TryAddWithoutValidation(HeaderNames.Version, version);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
