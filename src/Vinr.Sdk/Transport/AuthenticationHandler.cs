using System.Diagnostics;

namespace Vinr.Sdk.Transport;

/// <summary>Stamps the headers that are the same for every request of a client: the key, the version, who is calling.</summary>
internal sealed class AuthenticationHandler(ClientSettings settings) : DelegatingHandler
{
    private readonly string _keyHeader =
        settings.Authentication == VinrAuthentication.Bearer ? HeaderNames.Authorization : HeaderNames.ApiKey;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _keyValue =
        settings.Authentication == VinrAuthentication.Bearer ? "Bearer " + settings.Key.Reveal() : settings.Key.Reveal();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
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
