namespace Vinr.Sdk.Hosting;

/// <summary>Values by key, each for a time. What has expired is dropped by the writes that follow. Not safe for threads.</summary>
internal sealed class ExpiringTable<TValue>
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly PriorityQueue<string, DateTimeOffset> _expiries = new();

    public int Count => _entries.Count;

    public bool TryGet(string key, DateTimeOffset now, out TValue value)
    {
        var found = _entries.TryGetValue(key, out var entry) && entry.Until > now;
        value = entry.Value;
        return found;
    }

    public void Set(string key, TValue value, DateTimeOffset until, DateTimeOffset now)
    {
        DropExpired(now);
        if (_entries.TryGetValue(key, out var entry))
        {
            _entries[key] = entry with { Value = value, Until = until };
            return;
        }

        _entries[key] = new(value, until, until);
        _expiries.Enqueue(key, until);
    }

    public void Remove(string key) => _entries.Remove(key);

    private void DropExpired(DateTimeOffset now)
    {
        while (_expiries.TryPeek(out var key, out var at) && at <= now)
        {
            _expiries.Dequeue();

            // A place in the queue that an entry does not know belongs to an earlier one of the same key.
            if (!_entries.TryGetValue(key, out var entry) || entry.Queued != at) continue;
            if (entry.Until <= now)
            {
                _entries.Remove(key);
                continue;
            }

            _entries[key] = entry with { Queued = entry.Until };
            _expiries.Enqueue(key, entry.Until);
        }
    }

    /// <param name="Value">The value.</param>
    /// <param name="Until">When it expires.</param>
    /// <param name="Queued">When the queue will ask for it: no later than it expires, or it was prolonged.</param>
    private readonly record struct Entry(TValue Value, DateTimeOffset Until, DateTimeOffset Queued);
}
