namespace Vinr.Sdk.Transport;

/// <summary>What a sub-client works with: its Refit interface, which builds requests, and the transport, which sends them.</summary>
internal sealed class Endpoint<TApi>
    where TApi : class
{
    /// <summary>For a sub-client that was derived from, to be mocked: whatever is not overridden says so.</summary>
    public static readonly Endpoint<TApi> Mocked = new();

    private readonly VinrTransport? _transport;
    private readonly TApi? _api;

    public Endpoint(VinrTransport transport)
    {
        _transport = transport;
        _api = transport.Api<TApi>();
    }

    private Endpoint()
    {
    }

    public TApi Api => _api ?? throw VinrTransport.Mocked();

    /// <exception cref="ArgumentException">An option is bad.</exception>
    public Task<TResult> SendAsync<TResult>(
        Task<HttpRequestMessage> building, Operation<TResult> operation, RequestOptions? options, CancellationToken cancellationToken)
    {
        Require.Options(options);
        return _transport!.SendAsync(building, operation, options, cancellationToken);
    }
}
