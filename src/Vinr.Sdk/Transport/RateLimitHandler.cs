using Vinr.Sdk.Calls;

namespace Vinr.Sdk.Transport;

/// <summary>Lets an attempt wait for its turn. Only in the chain of a client that asks for it.</summary>
internal sealed class RateLimitHandler(VinrRateLimiting limiting) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = VinrCall.Of(request);
        call.IsQueued = true;
        var limiter = call.Changes ? limiting.Writes : limiting.Reads;
        using var lease = await limiter.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        if (!lease.IsAcquired)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The client's own rate limiter refused the request: its queue is full.");
        }

        call.IsQueued = false;
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
