namespace Vinr.Sdk.Sandbox.Faults;

/// <summary>
/// A token bucket, in whole numbers: what is in it is counted in parts of a token, of which as many flow in at each tick as
/// tokens do in a second.
/// </summary>
internal sealed class TokenBucket(int perSecond, int burst, TimeProvider clock)
{
    private const long PartsPerToken = TimeSpan.TicksPerSecond;

    private readonly object _gate = new();
    private readonly long _full = burst * PartsPerToken;
    private long _parts = burst * PartsPerToken;
    private DateTimeOffset _filledAt = clock.GetUtcNow();

    public bool TryTake(out BucketLevel level)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            Fill(now);
            var taken = _parts >= PartsPerToken;
            if (taken) _parts -= PartsPerToken;

            level = new BucketLevel(
                _parts / PartsPerToken,
                now.Later(Until(_full) + new TimeSpan(TimeSpan.TicksPerSecond - 1)).ToUnixTimeSeconds(),
                Math.Max(1, (long)Math.Ceiling(Until(PartsPerToken).TotalSeconds)));
            return taken;
        }
    }

    private void Fill(DateTimeOffset now)
    {
        var ticks = Math.Min((now - _filledAt).Ticks, Until(_full).Ticks); // a long pause fills it and no more
        _parts = Math.Min(_full, _parts + (ticks * perSecond));
        _filledAt = now;
    }

    /// <summary>How long until so much is in it.</summary>
    private TimeSpan Until(long parts) => new((Math.Max(0, parts - _parts) + perSecond - 1) / perSecond);
}

/// <summary>How a bucket stands.</summary>
/// <param name="Remaining">Whole tokens.</param>
/// <param name="FullAt">When it is full again, in Unix seconds.</param>
/// <param name="NextIn">In how many whole seconds there is a token again, at least 1.</param>
internal readonly record struct BucketLevel(long Remaining, long FullAt, long NextIn);
