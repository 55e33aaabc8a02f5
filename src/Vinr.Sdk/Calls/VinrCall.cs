namespace Vinr.Sdk.Calls;

/// <summary>
/// One logical call, from the sub-client's request to its answer or exception: what stays the same over all attempts, and what
/// has been learned from them so far. It travels with the request through the handlers.
/// </summary>
internal sealed class VinrCall : IDisposable
{
    private static readonly HttpRequestOptionsKey<VinrCall> RequestKey = new("Vinr.Call");

    private readonly long _started;
    private readonly DateTimeOffset _startedAt;
    private readonly Uri _address;
    private readonly RequestBody? _body;
    private readonly KeyValuePair<string, string>[] _headers;
    private readonly bool _hasOwnTimeout;

    public VinrCall(HttpRequestMessage request, string operation, RequestOptions? options, ClientSettings settings, CancellationToken cancellation)
    {
        Request = request;
        Operation = operation;
        Settings = settings;
        Changes = request.Method != HttpMethod.Get;
        MaxRetries = options?.MaxRetries ?? settings.MaxRetries;
        TotalTimeout = options?.Timeout ?? settings.TotalTimeout;
        _hasOwnTimeout = options?.Timeout is not null;
        Cancellation = cancellation;

        // Made here, above everything that may repeat a request, so that all attempts of any layer carry the same one.
        if (request.Method == HttpMethod.Post) IdempotencyKey = options?.IdempotencyKey ?? RandomKeys.Next();

        _started = settings.TimeProvider.GetTimestamp();
        if (Changes) _startedAt = settings.TimeProvider.GetUtcNow();
        _address = request.RequestUri!;
        _body = request.Content as RequestBody;
        _headers = options?.Headers is { Count: > 0 } headers ? [.. headers] : [];
        AddHeaders();

        // Refit leaves three notes for handlers here that nobody reads; dropping them keeps the dictionary from growing.
        ((IDictionary<string, object?>)request.Options).Clear();
        request.Options.Set(RequestKey, this);
    }

    public HttpRequestMessage Request { get; }

    /// <summary>The operation's name in messages and telemetry, <c>loyalty.redemptions.create</c>.</summary>
    public string Operation { get; }

    /// <summary>The settings of the client that makes the call.</summary>
    public ClientSettings Settings { get; }

    /// <summary>Whether the call may change something at VINR: a POST or a DELETE.</summary>
    public bool Changes { get; }

    public string? IdempotencyKey { get; }

    public int MaxRetries { get; }

    public TimeSpan AttemptTimeout => Settings.AttemptTimeout;

    public TimeSpan TotalTimeout { get; }

    /// <summary>The setting that <see cref="TotalTimeout"/> comes from, for messages.</summary>
    public string TotalTimeoutOption => _hasOwnTimeout ? "RequestOptions.Timeout" : "VinrClientOptions.TotalTimeout";

    /// <summary>The caller's token.</summary>
    public CancellationToken Cancellation { get; }

    public int Attempts { get; private set; }

    /// <summary>Whether the attempt still waits for its turn in the client's own rate limiter.</summary>
    public bool IsQueued { get; set; }

    /// <summary>Whether a request of an earlier or the present attempt may have acted and no answer settled it.</summary>
    public bool OutcomeUnknown { get; private set; }

    /// <summary>Whether that stood so when the present attempt began.</summary>
    public bool WasUnknown { get; private set; }

    /// <summary>How long to wait before the next attempt; null when there is none to come.</summary>
    public TimeSpan? NextDelay { get; set; }

    /// <summary>How the last attempt ended. The call owns it.</summary>
    public Attempt Result { get; set; } = Attempt.None;

    /// <summary>Until when repeating with the key is safe; null for a call that carries none.</summary>
    public DateTimeOffset? RepeatBefore => IdempotencyKey is null ? null
        : Settings.IdempotencyKeyLifetime < DateTimeOffset.MaxValue - _startedAt ? _startedAt + Settings.IdempotencyKeyLifetime
        : DateTimeOffset.MaxValue;

    public TimeSpan Elapsed => Settings.TimeProvider.GetElapsedTime(_started);

    /// <summary>What is left of the total time; never negative.</summary>
    public TimeSpan Remaining
    {
        get
        {
            if (TotalTimeout == Timeout.InfiniteTimeSpan) return TimeSpan.MaxValue;
            var left = TotalTimeout - Elapsed;
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    public static VinrCall Of(HttpRequestMessage request) => Find(request) ?? throw new InvalidOperationException("A request went past the transport.");

    /// <summary>The call that a request belongs to; null for one that no client has made.</summary>
    public static VinrCall? Find(HttpRequestMessage request) => request.Options.TryGetValue(RequestKey, out var call) ? call : null;

    /// <summary>The headers of the last attempt's answer, without the key.</summary>
    public ResponseHeaders ReadHeaders() => Result.HeadersWithout(Settings.Key);

    public void BeginAttempt()
    {
        Attempts++;
        NextDelay = null;
        IsQueued = false;
        WasUnknown = OutcomeUnknown;
        if (Attempts > 1) Restore();
    }

    /// <summary>Hands over the result of the attempt that was made before the retries began; null after that.</summary>
    public Attempt? TakeResult()
    {
        var result = Result;
        Result = Attempt.None;
        return result == Attempt.None ? null : result;
    }

    /// <summary>Learns from how an attempt ended.</summary>
    public void Record(Settlement settlement)
    {
        if (!Changes || settlement == Settlement.NothingDone) return;
        OutcomeUnknown = settlement == Settlement.Unknown;
    }

    public void Dispose()
    {
        Result.Dispose();
        Request.Dispose();
    }

    // What handlers and instrumentation have put on the message for one attempt is that attempt's: its trace context, a signature,
    // another path. Each of them sees every attempt, and does so again.
    private void Restore()
    {
        Request.RequestUri = _address;
        Request.Headers.Clear();
        AddHeaders();
        if (_body is not null) Request.Content = _body.Again();
    }

    private void AddHeaders()
    {
        foreach (var (name, value) in _headers) Request.Headers.TryAddWithoutValidation(name, value);
    }
}
