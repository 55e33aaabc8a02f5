namespace Vinr.Sdk.Sandbox.Webhooks;

/// <summary>
/// Sends deliveries in the background when their time has come: to each target one at a time, in the order of their time; to several
/// targets at once. A failed one comes back into the queue for its next time.
/// </summary>
/// <param name="clock">The sandbox's time.</param>
/// <param name="sender">Makes the attempts.</param>
/// <param name="isPaused">Whether nothing is to go out at present.</param>
internal sealed class Dispatcher(TimeProvider clock, DeliverySender sender, Func<bool> isPaused) : IAsyncDisposable
{
    private readonly object _gate = new();
    private readonly Dictionary<string, DeliveryQueue> _queues = new(StringComparer.Ordinal);
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
                return _queues.Values.Min(queue => queue.NextDue(now));
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
            if (!_queues.TryGetValue(delivery.Target.Id, out var queue)) _queues[delivery.Target.Id] = queue = new DeliveryQueue();
            queue.Put(delivery);
        }
    }

    /// <summary>Sends what is due.</summary>
    public void StartDue()
    {
        lock (_gate)
        {
            if (_isStopped || _queues.Count == 0 || isPaused()) return;

            var now = clock.GetUtcNow();
            foreach (var (target, queue) in _queues)
            {
                if (queue.IsBusy || !queue.HasReady(now)) continue;

                queue.IsBusy = true;
                _busy++;
                // Not in the context of whoever made the call that is told of here.
                ThreadPool.UnsafeQueueUserWorkItem(static it => _ = it.dispatcher.RunAsync(it.target, it.queue), (dispatcher: this, target, queue), preferLocal: false);
            }
        }
    }

    /// <summary>Forgets everything that is to be sent, and cuts off what is on its way.</summary>
    public void Clear()
    {
        CancellationTokenSource past;
        lock (_gate)
        {
            foreach (var queue in _queues.Values) queue.Clear();
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

    private async Task RunAsync(string target, DeliveryQueue queue)
    {
        while (Next(target, queue, out var cutOff) is { } delivery)
        {
            var attempt = await sender.TryAsync(delivery, cutOff).ConfigureAwait(false);
            if (Settle(queue, delivery, attempt, cutOff)) Postponed();
        }
    }

    private Delivery? Next(string target, DeliveryQueue queue, out CancellationToken cutOff)
    {
        lock (_gate)
        {
            cutOff = _epoch.Token;
            if (!_isStopped && !isPaused() && queue.TakeReady(clock.GetUtcNow()) is { } delivery) return delivery;

            queue.IsBusy = false;
            if (queue.IsEmpty) _queues.Remove(target);
            if (--_busy == 0)
            {
                _idle?.SetResult();
                _idle = null;
            }

            return null;
        }
    }

    /// <summary>Whether it will be tried again.</summary>
    private bool Settle(DeliveryQueue queue, Delivery delivery, DeliveryAttempt attempt, CancellationToken cutOff)
    {
        lock (_gate)
        {
            if (cutOff != _epoch.Token) return false; // It has been forgotten.

            var next = attempt.Succeeded ? null : RetrySchedule.Next(attempt);
            delivery.Settle(attempt, next);
            if (next is not null) queue.Put(delivery);
            return next is not null;
        }
    }
}
