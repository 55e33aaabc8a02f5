using Vinr.Sdk.Sandbox;

namespace Vinr.Sdk.Tests.Support;

/// <summary>
/// The sandbox's time, which passes when somebody waits for it: whoever sets a timer of less than a limit has the clock moved there. Timers of
/// time-outs are longer, and move nothing.
/// </summary>
internal sealed class FlowingTime(SandboxClock clock) : TimeProvider
{
    public static readonly TimeSpan Waits = TimeSpan.FromSeconds(25);

    public override long TimestampFrequency => clock.TimeProvider.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.UtcNow;

    public override long GetTimestamp() => clock.TimeProvider.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = clock.TimeProvider.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime < Waits) ThreadPool.UnsafeQueueUserWorkItem(static wait => wait.Clock.Advance(wait.Duration), (Clock: clock, Duration: dueTime), preferLocal: false);
        return timer;
    }
}
