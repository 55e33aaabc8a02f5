namespace Vinr.Sdk.Sandbox.Webhooks;

/// <summary>The deliveries to one target, which go out one at a time. To be used under a lock.</summary>
internal sealed class DeliveryQueue
{
    private readonly PriorityQueue<Delivery, (DateTimeOffset, long)> _waiting = new();
    private readonly PriorityQueue<Delivery, (double, DateTimeOffset, long)> _ready = new();

    /// <summary>Whether somebody sees to it that what is ready goes out.</summary>
    public bool IsBusy { get; set; }

    public bool IsEmpty => _waiting.Count == 0 && _ready.Count == 0;

    public void Put(Delivery delivery) => _waiting.Enqueue(delivery, delivery.WaitingOrder);

    /// <summary>When the next one that still has to wait falls due; null when none has to.</summary>
    public DateTimeOffset? NextDue(DateTimeOffset now)
    {
        Ripen(now);
        return _waiting.TryPeek(out var next, out _) ? next.Entry.NextAttemptAt : null;
    }

    public bool HasReady(DateTimeOffset now)
    {
        Ripen(now);
        return _ready.Count > 0;
    }

    /// <summary>Takes out what goes next; null when nothing is due.</summary>
    public Delivery? TakeReady(DateTimeOffset now)
    {
        Ripen(now);
        return _ready.TryDequeue(out var delivery, out _) ? delivery : null;
    }

    public void Clear()
    {
        _waiting.Clear();
        _ready.Clear();
    }

    private void Ripen(DateTimeOffset now)
    {
        while (_waiting.TryPeek(out var delivery, out _) && delivery.Entry.NextAttemptAt <= now)
        {
            _waiting.Dequeue();
            _ready.Enqueue(delivery, delivery.ReadyOrder);
        }
    }
}
