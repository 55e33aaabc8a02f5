namespace Vinr.Sdk.Sandbox;

/// <summary>
/// The time of a sandbox. In a test it stands still until it is moved; in the stand-alone host it runs with the
/// machine's. It can be moved forward at will and never goes back. All members can be used by several threads.
/// </summary>
public sealed class SandboxClock
{
    private readonly SandboxTime _time;
    private readonly Action _catchUp;

    /// <param name="time">The time to show and to move.</param>
    /// <param name="catchUp">Does what has fallen due.</param>
    internal SandboxClock(SandboxTime time, Action catchUp) => (_time, _catchUp) = (time, catchUp);

    /// <summary>The present moment of the sandbox, in UTC.</summary>
    public DateTimeOffset UtcNow => _time.GetUtcNow();

    /// <summary>
    /// The same time for code under test. Its timers (<c>Task.Delay(…, timeProvider)</c> for one) go off when the clock
    /// is moved past them.
    /// </summary>
    public TimeProvider TimeProvider => _time;

    /// <summary>Moves the clock forward. What falls due on the way (points expire, tiers move) has happened when this returns.</summary>
    /// <param name="duration">How far. Zero does nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is negative, or leads past the year 9999.</exception>
    public void Advance(TimeSpan duration)
    {
        _time.Advance(duration);
        _catchUp();
    }

    /// <summary>Moves the clock forward to a moment. What falls due on the way has happened when this returns.</summary>
    /// <param name="moment">The new present. The present one does nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="moment"/> is in the sandbox's past.</exception>
    public void AdvanceTo(DateTimeOffset moment)
    {
        _time.AdvanceTo(moment);
        _catchUp();
    }

    /// <summary>Moves the clock forward, like <see cref="Advance"/>, and completes when what fell due has happened.</summary>
    /// <param name="duration">How far. Zero does nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is negative, or leads past the year 9999.</exception>
    public Task AdvanceAsync(TimeSpan duration)
    {
        Advance(duration);
        return Task.CompletedTask;
    }
}
