using System.Threading.RateLimiting;

namespace Vinr.Sdk.Operations.Pacing;

/// <summary>
/// Lets requests go as VINR's answers allow: at once while plenty is left of the burst, and evenly at the limit's pace
/// otherwise. Unlike the framework's token bucket it learns, and runs on a clock that is handed in.
/// </summary>
internal sealed class PacedLimiter(TimeProvider time) : RateLimiter
{
    /// <summary>The lowest limit that VINR documents, until an answer says more.</summary>
    private const long First = 25;

    private readonly object _gate = new();
    private long _perSecond = First;
    private long _next = time.GetTimestamp();
    private long _remaining;
    private int _underWay;

    public override TimeSpan? IdleDuration => null;

    /// <summary>How many requests a second there may be, as far as is known.</summary>
    public long PerSecond => Interlocked.Read(ref _perSecond);

    /// <summary>How much of the clock one request takes.</summary>
    private long Step => time.TimestampFrequency / _perSecond;

    /// <summary>What is left to others who use the key, and to requests that arrive closer together than they left.</summary>
    private long Spare => Math.Max(3, _perSecond / 8);

    public override RateLimiterStatistics? GetStatistics() => null;

    /// <summary>Takes over what an answer says of the limit.</summary>
    /// <param name="perSecond"><c>X-RateLimit-Limit</c>.</param>
    /// <param name="remaining"><c>X-RateLimit-Remaining</c>, of an answer to a request of this kind; null for another kind's.</param>
    public void Learn(long? perSecond, long? remaining)
    {
        lock (_gate)
        {
            if (perSecond is >= 1 and <= 100_000 and { } limit) _perSecond = limit;
            if (remaining is { } left) _remaining = left;
            if (remaining <= 0) _next = Math.Max(_next, time.GetTimestamp() + (Step * Spare)); // somebody else uses it up
        }
    }

    protected override RateLimitLease AttemptAcquireCore(int permitCount) => throw new NotSupportedException("Ask with AcquireAsync.");

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        var wait = Reserve();
        if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        Interlocked.Increment(ref _underWay);
        return new Turn(this);
    }

    private TimeSpan Reserve()
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            if (--_remaining - _underWay > Spare) return TimeSpan.Zero;

            _next = Math.Max(_next, now) + Step;
            return time.GetElapsedTime(now, _next);
        }
    }

    /// <summary>A request that is under way; disposed of when it was answered.</summary>
    private sealed class Turn(PacedLimiter limiter) : RateLimitLease
    {
        public override bool IsAcquired => true;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }

        protected override void Dispose(bool disposing)
        {
            Interlocked.Decrement(ref limiter._underWay);
            base.Dispose(disposing);
        }
    }
}
