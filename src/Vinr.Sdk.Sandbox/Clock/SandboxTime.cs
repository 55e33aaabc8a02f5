namespace Vinr.Sdk.Sandbox;

/// <summary>
/// A time that is moved by hand; given another one to run with, it also runs by itself. Timers that fall due during a
/// move go off in their order, each at its own moment.
/// </summary>
internal sealed class SandboxTime : TimeProvider, IDisposable
{
    /// <summary>Well below what a system timer can wait; woken too early, it goes back to sleep.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromDays(1);

    private readonly object _gate = new();
    private readonly SortedSet<SandboxTimer> _waiting = new(SandboxTimer.ByDueTime);
    private readonly TimeProvider? _runsWith;
    private readonly ITimer? _wakeUp;
    private DateTimeOffset _movedTo;
    private long _movedAt;
    private long _timersMade;

    public SandboxTime(DateTimeOffset start, TimeProvider? runsWith = null)
    {
        _runsWith = runsWith;
        _wakeUp = runsWith?.CreateTimer(_ => MoveTo(GetUtcNow()), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Present = start.ToUniversalTime();
    }

    /// <summary>Called, outside of any lock, when a timer has been set.</summary>
    public Action TimerSet { get; set; } = static () => { };

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    private DateTimeOffset Present
    {
        get => _runsWith is null ? _movedTo : _movedTo.Later(_runsWith.GetElapsedTime(_movedAt));
        set
        {
            _movedTo = value;
            _movedAt = _runsWith?.GetTimestamp() ?? 0;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return Present;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SandboxTimer(this, Interlocked.Increment(ref _timersMade), callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves forward to a moment; not at all when the present is there already, or later.</summary>
    public void MoveTo(DateTimeOffset moment)
    {
        while (StepTowards(moment) is { } timer) timer.GoOff();
    }

    /// <summary>When the next timer goes off; null when none waits.</summary>
    /// <param name="limitsToo">Whether those count that only end what takes too long.</param>
    public DateTimeOffset? NextTimer(bool limitsToo)
    {
        lock (_gate) return _waiting.FirstOrDefault(timer => limitsToo || !timer.IsLimit)?.Due;
    }

    /// <summary>Lets no timer go off that has been set so far.</summary>
    public void ForgetTimers()
    {
        lock (_gate) _waiting.Clear();
    }

    public void Dispose()
    {
        _wakeUp?.Dispose();
        lock (_gate) _waiting.Clear();
    }

    /// <summary>Sets when a timer goes off next; null for never.</summary>
    internal void Schedule(SandboxTimer timer, TimeSpan? dueTime)
    {
        lock (_gate)
        {
            _waiting.Remove(timer);
            if (dueTime > TimeSpan.Zero) Wait(timer, Present.After(dueTime.Value));
            SetWakeUp();
        }

        TimerSet();

        // Like the system's, a timer that is due at once does not wait for the time to move.
        if (dueTime == TimeSpan.Zero) ThreadPool.UnsafeQueueUserWorkItem(static due => due.GoOff(), timer, preferLocal: false);
    }

    /// <summary>Moves to the next timer due until then, or all the way when there is none.</summary>
    private SandboxTimer? StepTowards(DateTimeOffset moment)
    {
        lock (_gate)
        {
            var timer = _waiting.Min is { } next && next.Due <= moment ? next : null;
            var stop = timer?.Due ?? moment.ToUniversalTime();
            if (stop > Present) Present = stop;
            if (timer is not null)
            {
                _waiting.Remove(timer);
                if (timer.Period > TimeSpan.Zero) Wait(timer, timer.Due.After(timer.Period));
            }

            SetWakeUp();
            return timer;
        }
    }

    private void Wait(SandboxTimer timer, DateTimeOffset? due)
    {
        if (due is not { } moment) return; // past the end of the calendar: it never goes off

        timer.Due = moment;
        _waiting.Add(timer);
    }

    /// <summary>Has the time that this one runs with call when the next timer falls due.</summary>
    private void SetWakeUp()
    {
        if (_wakeUp is null) return;

        var wait = _waiting.Min is { } next ? Clamp(next.Due - Present) : Timeout.InfiniteTimeSpan;
        _wakeUp.Change(wait, Timeout.InfiniteTimeSpan);

        static TimeSpan Clamp(TimeSpan wait) =>
            wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestSleep ? LongestSleep : wait;
    }
}
