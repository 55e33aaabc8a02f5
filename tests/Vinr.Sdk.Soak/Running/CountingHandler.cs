namespace Vinr.Sdk.Soak.Running;

/// <summary>Counts what goes out: requests, and how many keys they carry.</summary>
internal sealed class CountingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    // Not the keys themselves: there may be a million of them.
    private readonly HashSet<long> _keys = [];
    private int _requests;

    public int Requests => _requests;

    public int Keys
    {
        get
        {
            lock (_keys) return _keys.Count;
        }
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _requests);
        if (request.Headers.TryGetValues("Idempotency-Key", out var keys)) Count(keys.Single());
        return base.SendAsync(request, cancellationToken);
    }

    private void Count(string key)
    {
        var hash = Hashes.Of(key);
        lock (_keys) _keys.Add(hash);
    }
}
