namespace Vinr.Sdk.Soak.Running;

/// <summary>
/// A clock that runs a thousand times as fast as the machine's: back-off of half a second takes half a millisecond, and nothing
/// of what the client does differs.
/// </summary>
internal sealed class FastTime : TimeProvider
{
    private const int Factor = 1_000;

    private readonly long _start = System.GetTimestamp();
    private readonly DateTimeOffset _startedAt = System.GetUtcNow();

    public override long TimestampFrequency => System.TimestampFrequency;

    public override long GetTimestamp() => _start + ((System.GetTimestamp() - _start) * Factor);

    public override DateTimeOffset GetUtcNow() => _startedAt + (System.GetElapsedTime(_start) * Factor);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new FastTimer(System.CreateTimer(callback, state, Shorter(dueTime), Shorter(period)));

    private static TimeSpan Shorter(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? time : time / Factor;

    private sealed class FastTimer(ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(Shorter(dueTime), Shorter(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
