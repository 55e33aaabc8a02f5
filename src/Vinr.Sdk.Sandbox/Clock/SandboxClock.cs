namespace Vinr.Sdk.Sandbox;

/// <summary>
/// The time of a sandbox. In a test it stands still until it is moved; in the stand-alone host it runs with the
/// machine's. It can be moved forward at will and never goes back. All members can be used by several threads.
/// </summary>
/// <remarks>
/// A move goes through the time between from one moment at which something falls due (points expire, a campaign begins, a delivery is
/// tried again) to the next, and each of these happens with the clock at its own moment: one move of ten years and 3,650 of a day come
/// to the same.
/// </remarks>
#pragma warning disable CA1001 // a semaphore whose handle nobody asks for holds nothing to dispose of
public sealed class SandboxClock
#pragma warning restore CA1001
{
    private readonly SandboxTime _time;
    private readonly IScheduledWork _work;
    private readonly SemaphoreSlim _advancing = new(1, 1);

    /// <param name="time">The time to show and to move.</param>
    /// <param name="work">What falls due.</param>
    internal SandboxClock(SandboxTime time, IScheduledWork work) => (_time, _work) = (time, work);

    /// <summary>The present moment of the sandbox, in UTC.</summary>
    public DateTimeOffset UtcNow => _time.GetUtcNow();

    /// <summary>
    /// The same time for code under test. Its timers (<c>Task.Delay(…, timeProvider)</c> for one) go off when the clock
    /// is moved past them.
    /// </summary>
    public TimeProvider TimeProvider => _time;

    /// <summary>
    /// Moves the clock forward. What falls due on the way (points expire, tiers move) has happened when this returns, except for
    /// deliveries of webhooks: they have begun, and go out in the background, in their order, with whatever time it is by then. A test that looks at
    /// deliveries uses <see cref="AdvanceAsync"/>.
    /// </summary>
    /// <param name="duration">How far. Zero does nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is negative, or leads past the year 9999.</exception>
    public void Advance(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        MoveThrough(UtcNow + duration);
    }

    /// <summary>Moves the clock forward to a moment, like <see cref="Advance"/>.</summary>
    /// <param name="moment">The new present. The present one does nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="moment"/> is in the sandbox's past.</exception>
    public void AdvanceTo(DateTimeOffset moment)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(moment, UtcNow);
        MoveThrough(moment);
    }

    /// <summary>
    /// Moves the clock forward, and waits at each moment at which something falls due for the deliveries of that moment, attempt by
    /// attempt: receivers get events in the order of their time, and see the clock at the moment of each.
    /// </summary>
    /// <param name="duration">How far. Zero waits for what is going on at present.</param>
    /// <param name="cancellationToken">Gives up. The clock stays where it has come to.</param>
    /// <remarks>To be awaited outside of the receivers: an attempt does not end before its receiver does.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is negative, or leads past the year 9999.</exception>
    public Task AdvanceAsync(TimeSpan duration, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        return MoveThroughAsync(() => UtcNow + duration, cancellationToken);
    }

    /// <summary>Moves the clock forward to a moment, like <see cref="AdvanceAsync"/>.</summary>
    /// <param name="moment">The new present. The present one waits for what is going on.</param>
    /// <param name="cancellationToken">Gives up. The clock stays where it has come to.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="moment"/> is in the sandbox's past.</exception>
    public Task AdvanceToAsync(DateTimeOffset moment, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(moment, UtcNow);
        return MoveThroughAsync(() => moment, cancellationToken);
    }

    private void MoveThrough(DateTimeOffset end)
    {
        while (NextStop(end) is { } stop) Stop(stop);
        Stop(end);
    }

    /// <summary>One move at a time, so that two at once come to as much as one after the other.</summary>
    private async Task MoveThroughAsync(Func<DateTimeOffset> end, CancellationToken cancellationToken)
    {
        await _advancing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var moment = end();
            await _work.WhenIdleAsync(cancellationToken).ConfigureAwait(false);
            while (NextStop(moment) is { } stop) await StopAsync(stop, cancellationToken).ConfigureAwait(false);
            await StopAsync(moment, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _advancing.Release();
        }
    }

    private DateTimeOffset? NextStop(DateTimeOffset end) => _work.NextDue is { } due && due < end ? due : null;

    private void Stop(DateTimeOffset moment)
    {
        _time.MoveTo(moment);
        _work.DoDue();
    }

    private Task StopAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        Stop(moment);
        return _work.WhenIdleAsync(cancellationToken);
    }
}
