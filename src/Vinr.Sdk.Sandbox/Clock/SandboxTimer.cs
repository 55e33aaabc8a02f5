namespace Vinr.Sdk.Sandbox;

/// <summary>A timer of <see cref="SandboxTime"/>.</summary>
internal sealed class SandboxTimer(SandboxTime time, long number, TimerCallback callback, object? state) : ITimer
{
    private bool _disposed;

    /// <summary>The earliest first; of those due together, the one made first.</summary>
    public static IComparer<SandboxTimer> ByDueTime { get; } = Comparer<SandboxTimer>.Create(static (a, b) =>
        a.Due == b.Due ? a.Number.CompareTo(b.Number) : a.Due.CompareTo(b.Due));

    public long Number { get; } = number;

    /// <summary>Must not change while the timer waits.</summary>
    public DateTimeOffset Due { get; set; }

    public TimeSpan Period { get; private set; }

    /// <summary>Whether it cancels something that takes too long: nobody waits for it to go off, unlike for a delay.</summary>
    public bool IsLimit => state is CancellationTokenSource;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (_disposed) return false;

        Period = period;
        time.Schedule(this, dueTime == Timeout.InfiniteTimeSpan ? null : dueTime);
        return true;
    }

    public void GoOff() => callback(state);

    public void Dispose()
    {
        _disposed = true;
        time.Schedule(this, null);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
