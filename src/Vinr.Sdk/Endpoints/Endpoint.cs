using Vinr.Sdk.Json;
using Vinr.Sdk.Outcomes;
using Vinr.Sdk.Paging;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk.Endpoints;

/// <summary>What a sub-client works with: its Refit interface, which builds requests, and the transport, which sends them.</summary>
internal sealed class Endpoint<TApi>
    where TApi : class
{
    /// <summary>For a sub-client that was derived from, to be mocked: whatever is not overridden says so.</summary>
    public static readonly Endpoint<TApi> Mocked = new();

    private static readonly bool BesideVersion = typeof(TApi).IsAssignableTo(typeof(IBesideVersion));

    private readonly VinrTransport? _transport;
    private readonly TApi? _api;
    private readonly IdKind? _listed;

    /// <param name="transport">What sends.</param>
    /// <param name="listed">The ids of what is listed; null for a resource without a list.</param>
    public Endpoint(VinrTransport transport, IdKind? listed = null)
    {
        _listed = listed;
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
        RequestOptionsValidator.Validate(options);
        return _transport!.SendAsync(building, operation, options, cancellationToken, BesideVersion);
    }

    /// <summary>A list. Each of its pages is a call of its own, with the request that <paramref name="build"/> makes.</summary>
    /// <exception cref="ArgumentException">An option, the limit or a cursor is bad, or the cursor is the id of another kind of resource.</exception>
    public VinrList<T> List<T>(
        Func<TApi, PageQuery, Task<HttpRequestMessage>> build, Operation<Page<T>> operation, ListRequest? request, RequestOptions? options, CancellationToken cancellationToken)
        where T : VinrResource, IIdentified
    {
        RequestOptionsValidator.Validate(options);
        ListOptions.Validate(options);
        var start = new PageStart(request);
        _listed?.Check(request?.StartingAfter, nameof(request.StartingAfter));
        _listed?.Check(request?.EndingBefore, nameof(request.EndingBefore));
        return new(
            async (cursor, token) => start.WithCursor(await SendAsync(build(Api, start.At(cursor)), operation, options, token).ConfigureAwait(false)),
            start.Cursor,
            cancellationToken);
    }
}
