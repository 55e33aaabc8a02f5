namespace Vinr.Sdk.Hosting;

/// <summary>So many values by name and no more, each for a time; the one that was not asked for longest goes first. Not safe for threads.</summary>
internal sealed class BoundedTable<TValue>(int capacity)
{
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _latestFirst = new();

    public int Count => _entries.Count;

    public bool TryGet(string name, DateTimeOffset now, out TValue value)
    {
        if (!_entries.TryGetValue(name, out var node) || node.Value.Until <= now)
        {
            value = default!;
            return false;
        }

        _latestFirst.Remove(node);
        _latestFirst.AddFirst(node);
        value = node.Value.Value;
        return true;
    }

    public void Set(string name, TValue value, DateTimeOffset until)
    {
        if (_entries.Remove(name, out var old)) _latestFirst.Remove(old);
        else if (_entries.Count == capacity) RemoveLast();
        _entries[name] = _latestFirst.AddFirst(new Entry(name, value, until));
    }

    private void RemoveLast()
    {
        _entries.Remove(_latestFirst.Last!.Value.Name);
        _latestFirst.RemoveLast();
    }

    private readonly record struct Entry(string Name, TValue Value, DateTimeOffset Until);
}
