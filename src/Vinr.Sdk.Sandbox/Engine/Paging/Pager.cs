namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Cuts a page out of a table, newest first, walking only over the rows of the page (and those that <c>where</c> leaves out).</summary>
[SandboxRule("lists.cursor", Grade.Assumed, "A cursor that names no row is refused; that of a deleted row stays good.")]
internal static class Pager
{
    /// <summary>Up to here a list that is filtered row by row is counted; beyond, its total is the number of candidates.</summary>
    private const int CountedExactly = 1000;

    /// <param name="table">The rows.</param>
    /// <param name="request">Which page.</param>
    /// <param name="selected">The positions that an index selects; null: all.</param>
    /// <param name="where">A further condition.</param>
    /// <param name="from">The first position that counts.</param>
    public static PageResult<T> Page<T>(
        Table<T> table, PageRequest request, PersistentVector<int>? selected = null, Func<T, bool>? where = null, int from = 0)
        where T : class, IEntity
    {
        CheckRequest(request);
        var list = new Rows<T>(table, selected, where, from);
        var items = request.EndingBefore is { } newer
            ? list.Upwards(list.After(CursorOf(table, newer, "ending_before"))).Take(request.Limit + 1).ToList()
            : list.Downwards(
                request.StartingAfter is { } older ? list.Before(CursorOf(table, older, "starting_after")) : list.Last)
                .Take(request.Limit + 1).ToList();

        var hasMore = items.Count > request.Limit;
        if (hasMore)
        {
            items.RemoveAt(request.Limit);
        }

        var next = hasMore ? items[^1].Id : null;
        if (request.EndingBefore is not null)
        {
            items.Reverse();
        }

        return new([.. items], hasMore, next, list.Estimate(CountedExactly));
    }

    /// <summary>Cuts a page out of a short list that has an order of its own. <c>ending_before</c> means the rows right before it there, too.</summary>
    public static PageResult<T> Page<T>(IReadOnlyList<T> ordered, PageRequest request)
        where T : class, IEntity
    {
        CheckRequest(request);
        var first = request.StartingAfter is { } after ? IndexOf(ordered, after, "starting_after") + 1 : 0;
        var end = request.EndingBefore is { } before ? IndexOf(ordered, before, "ending_before") : ordered.Count;
        if (request.EndingBefore is not null)
        {
            var start = Math.Max(0, end - request.Limit);
            return new([.. ordered.Skip(start).Take(end - start)], start > 0, start > 0 ? ordered[start].Id : null, ordered.Count);
        }

        var stop = Math.Min(end, first + request.Limit);
        return new([.. ordered.Skip(first).Take(stop - first)], stop < end, stop < end ? ordered[stop - 1].Id : null, ordered.Count);
    }

    private static void CheckRequest(PageRequest request)
    {
        Check.Between(request.Limit, 1, PageRequest.MaxLimit, "limit");
        Check.That(
            request.StartingAfter is null || request.EndingBefore is null,
            "ending_before",
            "'starting_after' and 'ending_before' exclude each other: send one.");
    }

    private static int IndexOf<T>(IReadOnlyList<T> ordered, string id, string param)
        where T : class, IEntity
    {
        var index = 0;
        while (index < ordered.Count && ordered[index].Id != id)
        {
            index++;
        }

        Check.That(index < ordered.Count, param, $"'{param}' names no row of this list: '{id}'.");
        return index;
    }

    private static int CursorOf<T>(Table<T> table, string id, string param)
        where T : class, IEntity
    {
        var position = table.PositionOf(id);
        Check.That(position >= 0, param, $"'{param}' names no row of this list: '{id}'.");
        return position;
    }
}
