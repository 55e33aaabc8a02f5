using System.Collections.Concurrent;

namespace Vinr.Sdk.Soak.Running;

/// <summary>Counts what goes out: requests, and how many keys they carry.</summary>
internal sealed class CountingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly ConcurrentDictionary<string, byte> _keys = new(StringComparer.Ordinal);
    private int _requests;

    public int Requests => _requests;

    public int Keys => _keys.Count;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _requests);
        if (request.Headers.TryGetValues("Idempotency-Key", out var keys)) _keys.TryAdd(keys.Single(), 0);
        return base.SendAsync(request, cancellationToken);
    }
}
