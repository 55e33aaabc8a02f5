namespace Vinr.Sdk.Transport;

/// <summary>
/// The last look at a request in an app with dependency injection, behind the handlers that the app has added: what carries the key
/// goes where the options say, or not at all.
/// </summary>
internal sealed class DoorHandler(ClientSettings settings) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.NonValidated.Contains(settings.KeyHeader)) settings.Destination.Ensure(request.RequestUri);
        return base.SendAsync(request, cancellationToken);
    }
}
