using System.Threading.Channels;

namespace Vinr.Sdk.Hosting;

/// <summary>The events that wait in the background.</summary>
internal sealed class BackgroundQueue
{
    private readonly Channel<QueuedEvent> _channel;

    public BackgroundQueue(ReceiverOptions receivers, WebhookMetrics metrics)
    {
        Capacity = receivers.Of(tenant: null).BackgroundCapacity;
        _channel = Channel.CreateBounded<QueuedEvent>(Capacity);
        metrics.Waiting(() => Count);
    }

    public int Capacity { get; }

    public int Count => _channel.Reader.Count;

    /// <returns>False when it is full, or the app is shutting down.</returns>
    public bool TryAdd(QueuedEvent queued) => _channel.Writer.TryWrite(queued);

    public IAsyncEnumerable<QueuedEvent> ReadAllAsync() => _channel.Reader.ReadAllAsync();

    /// <summary>Takes no more; what waits can still be read.</summary>
    public void Close() => _channel.Writer.TryComplete();
}
