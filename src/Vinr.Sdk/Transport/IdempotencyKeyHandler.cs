using Vinr.Sdk.Calls;

namespace Vinr.Sdk.Transport;

/// <summary>Stamps the call's idempotency key on a request that has one. It makes none: see <see cref="VinrCall"/>.</summary>
internal sealed class IdempotencyKeyHandler : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // On a second attempt the same message comes by again, with the key on it.
        if (VinrCall.Of(request).IdempotencyKey is { } key && !request.Headers.NonValidated.Contains(HeaderNames.IdempotencyKey))
        {
            request.Headers.TryAddWithoutValidation(HeaderNames.IdempotencyKey, key);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
