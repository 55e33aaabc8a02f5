using System.Diagnostics.Tracing;

namespace Vinr.Sdk.Tests.Support;

/// <summary>Sees which buffers the code of one flow takes from the shared pools, and which it gives back.</summary>
internal sealed class PoolWatch : EventListener
{
    private const int Rent = 1;
    private const int Return = 3;

    private static readonly AsyncLocal<PoolWatch?> s_current = new();

    private readonly List<(int Id, int Size)> _rented = [];
    private readonly List<int> _returned = [];

    public PoolWatch() => s_current.Value = this;

    public IReadOnlyList<int> Sizes
    {
        get
        {
            lock (_rented) return [.. _rented.Select(buffer => buffer.Size)];
        }
    }

    /// <summary>The sizes of those that were not given back.</summary>
    public IReadOnlyList<int> Kept
    {
        get
        {
            lock (_rented)
            {
                var back = new List<int>(_returned);
                return [.. _rented.Where(buffer => !back.Remove(buffer.Id)).Select(buffer => buffer.Size)];
            }
        }
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "System.Buffers.ArrayPoolEventSource") EnableEvents(eventSource, EventLevel.Verbose);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (s_current.Value != this) return; // another flow's
        lock (_rented)
        {
            if (eventData.EventId == Rent) _rented.Add(((int)eventData.Payload![0]!, (int)eventData.Payload[1]!));
            else if (eventData.EventId == Return) _returned.Add((int)eventData.Payload![0]!);
        }
    }
}
