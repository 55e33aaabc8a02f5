using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Refit;
using Vinr.Sdk.Calls;
using Vinr.Sdk.Outcomes;
using Vinr.Sdk.Telemetry;

namespace Vinr.Sdk.Transport;

/// <summary>
/// Carries out logical calls. It takes the request that a Refit interface has built, sends it through the handlers, and reads
/// the answer; errors become exceptions here, above everything that may repeat a request.
/// </summary>
internal sealed class VinrTransport : IDisposable
{
    private static readonly RefitSettings Building = new(new RequestBodySerializer())
    {
        RequestBodySerialization = RequestBodySerializationMode.Buffered,
    };

    private static readonly Uri NoPath = new("https://vinr.invalid/");

    private readonly ClientSettings _settings;
    private readonly HttpMessageInvoker _handlers;
    private readonly HttpClient _addresses;
    private readonly CallObserver _observer;
    private readonly Action<HttpRequestMessage, RequestOptions?, bool>? _recorder;
    private volatile bool _disposed;

    /// <param name="settings">The checked options.</param>
    /// <param name="bottom">What sends in the end: sockets, a handler of the caller's, or the factory's handlers.</param>
    /// <param name="disposeBottom">Whether that is the transport's to dispose.</param>
    /// <param name="loggers">Where to log; null for nowhere.</param>
    /// <param name="random">A number from 0 up to 1, for the jitter of back-off.</param>
    public VinrTransport(
        ClientSettings settings, HttpMessageHandler bottom, bool disposeBottom, ILoggerFactory? loggers = null, Func<double>? random = null)
    {
        _settings = settings;
        _observer = new CallObserver(loggers?.CreateLogger(VinrTelemetry.LogCategory) ?? NullLogger.Instance);
        var authentication = new AuthenticationHandler(settings) { InnerHandler = bottom };
        var idempotency = new IdempotencyKeyHandler { InnerHandler = authentication };
        DelegatingHandler first = settings.RateLimiting is { } limiting ? new RateLimitHandler(limiting) { InnerHandler = idempotency } : idempotency;
        var retry = new RetryHandler(settings, new RetryRules(settings, random ?? Random.Shared.NextDouble), _observer, first);
        _handlers = new HttpMessageInvoker(retry, disposeHandler: disposeBottom);

        // Refit asks a client for the base path of addresses: none here, see Destination. Nothing is ever sent through it.
        _addresses = new HttpClient(bottom, disposeHandler: false) { BaseAddress = NoPath };
    }

    private VinrTransport(Action<HttpRequestMessage, RequestOptions?, bool> recorder)
    {
        _recorder = recorder;
        _settings = null!;
        _observer = null!;
        _handlers = null!;
        _addresses = new HttpClient { BaseAddress = NoPath };
    }

    /// <summary>One that hands each request over in place of sending it, and answers nothing.</summary>
    /// <param name="recorder">Takes the request, the options of the call, and whether the path lies beside <c>/v1</c>.</param>
    public static VinrTransport Recording(Action<HttpRequestMessage, RequestOptions?, bool> recorder) => new(recorder);

    /// <summary>What a client that has no transport, since it was derived from for a mock, has to say.</summary>
    public static InvalidOperationException Mocked() =>
        new("This client was made for a mock, which does not override the member that was called.");

    /// <summary>The Refit interface of a resource. It only builds requests.</summary>
    public TApi Api<TApi>()
        where TApi : class => RestService.ForGenerated<TApi>(_addresses, Building);

    /// <param name="building">The request, with its path alone.</param>
    /// <param name="operation">How its answer is read.</param>
    /// <param name="options">The options of the call, checked.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    /// <param name="besideVersion">Whether the path lies beside <c>/v1</c>, not below it.</param>
    public async Task<TResult> SendAsync<TResult>(
        Task<HttpRequestMessage> building, Operation<TResult> operation, RequestOptions? options, CancellationToken cancellationToken, bool besideVersion = false)
    {
        var request = await building.ConfigureAwait(false);
        if (_disposed) throw Disposed();
        if (_recorder is not null)
        {
            _recorder(request, options, besideVersion);
            return default!;
        }

        Complete(request, options, besideVersion);
        using var call = new VinrCall(request, operation.Name, options, _settings, cancellationToken);
        var span = _observer.Begin(call);
        Exception? failure;
        try
        {
            if (cancellationToken.IsCancellationRequested) throw CallFailure.Canceled(call, null);

            await _handlers.SendAsync(request, cancellationToken).ConfigureAwait(false);
            failure = operation.Refusal(call);
            if (failure is null)
            {
                var result = operation.Read(call);
                _observer.End(call, span, null);
                return result;
            }
        }
        catch (Exception e)
        {
            failure = call.Result.Failure is null ? e : CallFailure.ToException(call, _settings.Key.Redact(e));
        }

        _observer.End(call, span, failure);
        ExceptionDispatchInfo.Throw(failure);
        return default;
    }

    public void Dispose()
    {
        _disposed = true;
        _handlers?.Dispose();
        _addresses.Dispose();
    }

    // By name: the client stands above.
    private static ObjectDisposedException Disposed() => new("Vinr.Sdk.VinrClient");

    // What Refit built, with what belongs to every operation: the host, what the options add, a body.
    private void Complete(HttpRequestMessage request, RequestOptions? options, bool besideVersion)
    {
        var path = request.RequestUri!.OriginalString;
        if (options is not null)
        {
            path = Additions.ToQuery(path, options);
            if (options.ExtraFields is { Count: > 0 } fields) request.Content = Additions.ToBody(request, fields);
        }

        request.RequestUri = _settings.Destination.Of(path, besideVersion);

        // Whatever has no body gets an empty one, GET and DELETE too. It tells whether the request has left; and a request without
        // any is repeated by the platform's sockets on their own, up to three times for each attempt and without a word: twelve
        // requests for one call, and a deletion that succeeded would end in a 404.
        request.Content ??= new RequestBody([]);
    }
}
