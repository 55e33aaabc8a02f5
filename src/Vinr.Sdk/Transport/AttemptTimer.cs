using Vinr.Sdk.Calls;

namespace Vinr.Sdk.Transport;

/// <summary>
/// The token of one attempt: it ends when the caller cancels, when the attempt's time is over or when the call's is. On the
/// system clock the source behind it is reused from attempt to attempt.
/// </summary>
internal struct AttemptTimer : IDisposable
{
    [ThreadStatic] private static CancellationTokenSource? t_spare;

    private readonly CancellationTokenSource _source;
    private readonly bool _reusable;
    private readonly CancellationTokenRegistration _link;

    private AttemptTimer(CancellationTokenSource source, bool reusable, bool boundByTotal, CancellationToken caller)
    {
        _source = source;
        _reusable = reusable;
        BoundByTotal = boundByTotal;
        _link = caller.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), source);
    }

    public readonly CancellationToken Token => _source.Token;

    /// <summary>Whether it is the call's total time that this timer runs out with.</summary>
    public bool BoundByTotal { get; }

    public static AttemptTimer Start(VinrCall call, TimeProvider time)
    {
        var remaining = call.Remaining;
        var boundByTotal = call.AttemptTimeout == Timeout.InfiniteTimeSpan || remaining < call.AttemptTimeout;
        var limit = boundByTotal ? remaining : call.AttemptTimeout;
        if (limit == TimeSpan.MaxValue) limit = Timeout.InfiniteTimeSpan;

        if (time != TimeProvider.System) return new(new CancellationTokenSource(limit, time), false, boundByTotal, call.Cancellation);

        var source = t_spare ?? new CancellationTokenSource();
        t_spare = null;
        source.CancelAfter(limit);
        return new(source, true, boundByTotal, call.Cancellation);
    }

    public readonly void Dispose()
    {
        // Waits for a cancellation that is just running, so that it cannot reach the next user of the source.
        _link.Dispose();
        if (_reusable && _source.TryReset()) t_spare = _source;
        else _source.Dispose();
    }
}
