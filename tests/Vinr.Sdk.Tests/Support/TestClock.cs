using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace Vinr.Sdk.Tests.Support;

/// <summary>
/// Time that stands still until a test moves it. Back-off is over as soon as it begins, and its length is kept in
/// <see cref="Waits"/>, unless a test holds it.
/// </summary>
internal sealed class TestClock() : FakeTimeProvider(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero))
{
    private readonly ConcurrentQueue<TimeSpan> _waits = new();
    private readonly TaskCompletionSource _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool HoldsWaits { get; init; }

    public IReadOnlyList<TimeSpan> Waits => [.. _waits];

    /// <summary>Ends when the first back-off has begun.</summary>
    public Task Waiting => _waiting.Task;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);

        // Time limits are the timers of token sources; what is left is waiting.
        if (state is CancellationTokenSource) return timer;

        _waits.Enqueue(dueTime);
        _waiting.TrySetResult();
        if (!HoldsWaits) ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
        return timer;
    }
}
