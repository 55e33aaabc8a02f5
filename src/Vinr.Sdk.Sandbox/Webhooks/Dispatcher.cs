namespace Vinr.Sdk.Sandbox.Webhooks;

/// <summary>
/// Sends deliveries in the background when their time has come: to each target one at a time, in the order of their time; to several
/// targets at once. A failed one comes back into the queue for its next time.
/// </summary>
/// <param name="clock">The sandbox's time.</param>
/// <param name="postman">Makes the attempts.</param>
/// <param name="isPaused">Whether nothing is to go out at present.</param>
internal sealed class Dispatcher(TimeProvider clock, Postman postman, Func<bool> isPaused) : IAsyncDisposable
{
    private readonly object _gate = new();
    private readonly Dictionary<string, Lane> _lanes = new(StringComparer.Ordinal);
    private CancellationTokenSource _epoch = new();
    private TaskCompletionSource? _idle;
    private int _busy;
    private bool _isStopped;

    /// <summary>Called, outside of any lock, when something will be tried again.</summary>
    public Action Postponed { get; set; } = static () => { };

    /// <summary>When the next delivery falls due that is not due yet; null when there is none.</summary>
    public DateTimeOffset? NextDue
    {
        get
        {
            lock (_gate)
            {
                var now = clock.GetUtcNow();
                return _lanes.Values.Min(lane => lane.NextDue(now));
            }
        }
    }

    /// <summary>Completes when nothing is on its way any more; completed when nothing is.</summary>
    public Task Idle
    {
        get
        {
            lock (_gate) return _busy == 0 ? Task.CompletedTask : (_idle ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    public void Post(Delivery delivery)
    {
        lock (_gate)
        {
            if (!_lanes.TryGetValue(delivery.Target.Id, out var lane)) _lanes[delivery.Target.Id] = lane = new Lane();
            lane.Put(delivery);
        }
    }

    /// <summary>Sends what is due.</summary>
    public void StartDue()
    {
        lock (_gate)
        {
            if (_isStopped || _lanes.Count == 0 || isPaused()) return;

            var now = clock.GetUtcNow();
            foreach (var (target, lane) in _lanes)
            {
                if (lane.IsBusy || !lane.HasReady(now)) continue;

                lane.IsBusy = true;
                _busy++;
                // Not in the context of whoever made the call that is told of here.
                ThreadPool.UnsafeQueueUserWorkItem(static it => _ = it.dispatcher.RunAsync(it.target, it.lane), (dispatcher: this, target, lane), preferLocal: false);
            }
        }
    }

    /// <summary>Forgets everything that is to be sent, and cuts off what is on its way.</summary>
    public void Clear()
    {
        CancellationTokenSource past;
        lock (_gate)
        {
            foreach (var lane in _lanes.Values) lane.Clear();
            (past, _epoch) = (_epoch, new CancellationTokenSource());
        }

        _ = past.CancelAsync(); // What hangs on it may be anybody's code, and is not to run here.
    }

    /// <summary>Like <see cref="Clear"/>, for good, and waits for the end of what it cuts off.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate) _isStopped = true;
        Clear();
        await Idle.ConfigureAwait(false);
    }

    private async Task RunAsync(string target, Lane lane)
    {
        while (Next(target, lane, out var cutOff) is { } delivery)
        {
            var attempt = await postman.TryAsync(delivery, cutOff).ConfigureAwait(false);
            if (Settle(lane, delivery, attempt, cutOff)) Postponed();
        }
    }

    private Delivery? Next(string target, Lane lane, out CancellationToken cutOff)
    {
        lock (_gate)
        {
            cutOff = _epoch.Token;
            if (!_isStopped && !isPaused() && lane.TakeReady(clock.GetUtcNow()) is { } delivery) return delivery;

            lane.IsBusy = false;
            if (lane.IsEmpty) _lanes.Remove(target);
            if (--_busy == 0)
            {
                _idle?.SetResult();
                _idle = null;
            }

            return null;
        }
    }

    /// <summary>Whether it will be tried again.</summary>
    private bool Settle(Lane lane, Delivery delivery, DeliveryAttempt attempt, CancellationToken cutOff)
    {
        lock (_gate)
        {
            if (cutOff != _epoch.Token) return false; // It has been forgotten.

            var next = attempt.Succeeded ? null : RetryPlan.Next(attempt);
            delivery.Settle(attempt, next);
            if (next is not null) lane.Put(delivery);
            return next is not null;
        }
    }
}
