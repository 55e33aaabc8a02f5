namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>The rows of a list in creation order, to be walked in either direction from anywhere.</summary>
internal sealed class Rows<T>(Table<T> table, PersistentVector<int>? selected = null, Func<T, bool>? where = null, int from = 0)
    where T : class, IEntity
{
    /// <summary>The index of the newest row.</summary>
    public int Last => Length - 1;

    private int Length => selected?.Count ?? table.Length;

    /// <summary>The index of the last row older than a position.</summary>
    public int Before(int position) => FirstFrom(position) - 1;

    /// <summary>The index of the first row newer than a position.</summary>
    public int After(int position) => FirstFrom(position + 1);

    public IEnumerable<T> Downwards(int index)
    {
        for (; index >= 0 && PositionAt(index) >= from; index--)
        {
            if (RowAt(index) is { } row)
            {
                yield return row;
            }
        }
    }

    public IEnumerable<T> Upwards(int index)
    {
        for (index = Math.Max(index, FirstFrom(from)); index < Length; index++)
        {
            if (RowAt(index) is { } row)
            {
                yield return row;
            }
        }
    }

    /// <summary>How many rows there are: counted when <paramref name="most"/> or fewer come into question, else how many do.</summary>
    public long Estimate(int most)
    {
        var candidates = Length - FirstFrom(from);
        if (where is not null && candidates <= most)
        {
            return Downwards(Last).Count();
        }

        return selected is null && from == 0 ? table.Count : candidates;
    }

    private int PositionAt(int index) => selected?[index] ?? index;

    private T? RowAt(int index) => table[PositionAt(index)] is { } row && where?.Invoke(row) != false ? row : null;

    private int FirstFrom(int position) => selected?.FirstWhere(other => other >= position) ?? position;
}
