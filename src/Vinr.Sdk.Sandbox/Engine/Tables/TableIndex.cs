using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>The positions of a table's rows by a key, each list in creation order.</summary>
internal sealed record TableIndex<T>(IndexKey<T> Key, ImmutableDictionary<string, PersistentVector<int>> Positions)
{
    public TableIndex(IndexKey<T> key) : this(key, ImmutableDictionary<string, PersistentVector<int>>.Empty)
    {
    }

    public PersistentVector<int> Select(string value) => Positions.GetValueOrDefault(value, PersistentVector<int>.Empty);

    public TableIndex<T> Add(T row, int position) =>
        Key.Of(row) is { } value ? With(value, Select(value).Add(position)) : this;

    public TableIndex<T> Replace(T before, T after, int position)
    {
        var (old, value) = (Key.Of(before), Key.Of(after));
        return old == value ? this : Remove(before, position).Insert(value, position);
    }

    public TableIndex<T> Remove(T row, int position) =>
        Key.Of(row) is { } value ? With(value, Rebuild(Select(value).Where(p => p != position))) : this;

    private TableIndex<T> Insert(string? value, int position) =>
        value is null ? this : With(value, Rebuild(Select(value).Append(position).Order()));

    private TableIndex<T> With(string value, PersistentVector<int> positions) =>
        this with { Positions = positions.Count == 0 ? Positions.Remove(value) : Positions.SetItem(value, positions) };

    /// <summary>Keys hardly ever change, so that this may cost what the list is long.</summary>
    private static PersistentVector<int> Rebuild(IEnumerable<int> positions) =>
        positions.Aggregate(PersistentVector<int>.Empty, (list, position) => list.Add(position));
}
