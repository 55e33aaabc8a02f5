using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Webhooks;

/// <summary>The last deliveries, oldest first. What has fallen out of it is still delivered.</summary>
internal sealed class DeliveryLog(int limit)
{
    private readonly object _gate = new();
    private Queue<Delivery> _deliveries = new();

    public IReadOnlyList<WebhookDelivery> Entries
    {
        get
        {
            lock (_gate) return [.. _deliveries.Select(delivery => delivery.Entry)];
        }
    }

    public void Add(Delivery delivery)
    {
        lock (_gate)
        {
            _deliveries.Enqueue(delivery);
            if (_deliveries.Count > limit) _deliveries.Dequeue();
        }
    }

    /// <summary>Keeps what is over, of events that are still known.</summary>
    public void Restore(Table<EventRecord> known)
    {
        lock (_gate)
        {
            _deliveries = new(_deliveries.Where(delivery =>
                delivery.Entry.State != DeliveryState.Pending && known.Find(delivery.Event.Id) is not null));
        }
    }
}
