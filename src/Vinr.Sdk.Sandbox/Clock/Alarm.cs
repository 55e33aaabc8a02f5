namespace Vinr.Sdk.Sandbox;

/// <summary>Lets what falls due happen by itself while the clock runs. A clock that stands still needs none: whoever moves it does that.</summary>
internal sealed class Alarm : IDisposable
{
    private readonly object _gate = new();
    private readonly SandboxTime _time;
    private readonly IScheduledWork _work;
    private readonly ITimer _timer;

    public Alarm(SandboxTime time, IScheduledWork work)
    {
        (_time, _work) = (time, work);
        _timer = time.CreateTimer(_ => GoOff(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>To be called whenever something else may be the next to fall due.</summary>
    public void Set()
    {
        lock (_gate)
        {
            var wait = _work.NextDue - _time.GetUtcNow();
            _timer.Change(wait is null ? Timeout.InfiniteTimeSpan : wait < TimeSpan.Zero ? TimeSpan.Zero : wait.Value, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => _timer.Dispose();

    private void GoOff()
    {
        _work.DoDue();
        Set();
    }
}
