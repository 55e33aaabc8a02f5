using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>
/// Immutable rows in creation order. A row is found by its id without a dictionary, since ids carry the row's position
/// (<see cref="IdCodec"/>); only ids given from outside are kept in one. A deleted row leaves a gap, and its id stays good as a cursor.
/// </summary>
internal sealed record Table<T>
    where T : class, IEntity
{
    private PersistentVector<T?> _rows = PersistentVector<T?>.Empty;
    private ImmutableArray<TableIndex<T>> _indices = [];
    private ImmutableDictionary<string, int> _givenIds = ImmutableDictionary<string, int>.Empty;
    private ImmutableDictionary<string, int> _deletedIds = ImmutableDictionary<string, int>.Empty;

    public Table(params IndexKey<T>[] keys) => _indices = [.. keys.Select(key => new TableIndex<T>(key))];

    /// <summary>Positions given so far, gaps included: the next row's position.</summary>
    public int Length => _rows.Count;

    public int Count => _rows.Count - _deletedIds.Count;

    public T? this[int position] => _rows[position];

    public IEnumerable<T> Rows => _rows.OfType<T>();

    /// <summary>The rows in their places, null where one was deleted.</summary>
    public IEnumerable<T?> Slots => _rows;

    /// <summary>The ids of deleted rows, and their positions.</summary>
    public IEnumerable<KeyValuePair<string, int>> Deleted => _deletedIds;

    public T? Find(string id)
    {
        var position = PositionOf(id);
        return position < 0 ? null : _rows[position];
    }

    /// <summary>The row, or the refusal that there is none.</summary>
    /// <param name="id">The row's id.</param>
    /// <param name="kind">What the row is, in the words of the message.</param>
    /// <param name="param">The request field that named it; null when the path did.</param>
    public T Get(string id, string kind, string? param = null) => Find(id) ?? throw EngineRefusal.NotFound(kind, id, param);

    /// <summary>The row that a field of a request names, or the refusal that the field is missing or there is no such row.</summary>
    public T Require(string? id, string kind, string param)
    {
        Check.Text(id, param);
        return Get(id, kind, param);
    }

    /// <summary>The position of a row, also of a deleted one; -1 when there never was such a row.</summary>
    public int PositionOf(string id)
    {
        if (IdCodec.PositionIn(id) is { } position && position < _rows.Count && _rows[position]?.Id == id)
        {
            return position;
        }

        return _givenIds.TryGetValue(id, out var given) || _deletedIds.TryGetValue(id, out given) ? given : -1;
    }

    public PersistentVector<int> Select(IndexKey<T> key, string value) => _indices.First(index => index.Key == key).Select(value);

    public IEnumerable<T> Where(IndexKey<T> key, string value) => Select(key, value).Select(position => _rows[position]!);

    public IEnumerable<T> NewestWhere(IndexKey<T> key, string value)
    {
        var positions = Select(key, value);
        for (var i = positions.Count - 1; i >= 0; i--)
        {
            yield return _rows[positions[i]]!;
        }
    }

    /// <summary>The rows from a position on, up to another but not at it. For tables without deletions.</summary>
    public IEnumerable<T> Between(int first, int end) => Enumerable.Range(first, Math.Max(0, end - first)).Select(position => _rows[position]!);

    /// <summary>The position from which on rows were created at an instant or later. For tables without deletions.</summary>
    public int FirstSince(DateTimeOffset instant) => _rows.FirstWhere(row => row!.Created >= instant);

    public Table<T> Add(T row) => this with
    {
        _rows = _rows.Add(row),
        _indices = _indices.ConvertAll(index => index.Add(row, Length)),
        _givenIds = IdCodec.PositionIn(row.Id) == Length ? _givenIds : _givenIds.Add(row.Id, Length),
    };

    /// <summary>An empty table with the <see cref="Slots"/> and <see cref="Deleted"/> of another.</summary>
    public Table<T> Fill(IEnumerable<T?> slots, IEnumerable<KeyValuePair<string, int>> deleted)
    {
        var filled = slots.Aggregate(this, static (table, row) => row is null ? table with { _rows = table._rows.Add(null) } : table.Add(row));
        return filled with { _deletedIds = _deletedIds.AddRange(deleted) };
    }

    public Table<T> Replace(T row)
    {
        var position = PositionOf(row.Id);
        var before = _rows[position]!;
        return this with
        {
            _rows = _rows.Replace(position, row),
            _indices = _indices.ConvertAll(index => index.Replace(before, row, position)),
        };
    }

    public Table<T> Remove(T row)
    {
        var position = PositionOf(row.Id);
        return this with
        {
            _rows = _rows.Replace(position, null),
            _indices = _indices.ConvertAll(index => index.Remove(row, position)),
            _givenIds = _givenIds.Remove(row.Id),
            _deletedIds = _deletedIds.Add(row.Id, position),
        };
    }
}
