using System.Globalization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Paging;

/// <summary>Where a page begins, as query values. One of the two cursors at most is set.</summary>
internal readonly record struct PageQuery(string? Limit, string? StartingAfter, string? EndingBefore);

/// <summary>Where a list begins and which way it goes, and how it goes on from page to page.</summary>
internal readonly struct PageStart
{
    private const int MostPerPage = 100;

    private readonly string? _limit;
    private readonly bool _backwards;

    /// <exception cref="ArgumentException">The limit is not within 1 to 100, a cursor is empty, or both cursors are given.</exception>
    public PageStart(ListRequest? request)
    {
        if (request?.Limit is < 1 or > MostPerPage)
        {
            throw new ArgumentException("Limit must be between 1 and 100.", nameof(request));
        }

        if (request is { StartingAfter: not null, EndingBefore: not null })
        {
            throw new ArgumentException("StartingAfter and EndingBefore exclude each other.", nameof(request));
        }

        CheckCursor(request?.StartingAfter, nameof(request.StartingAfter));
        CheckCursor(request?.EndingBefore, nameof(request.EndingBefore));
        _limit = request?.Limit?.ToString(CultureInfo.InvariantCulture);

        // Going backwards goes on backwards: that the next cursor then is one for ending_before is assumed.
        _backwards = request?.EndingBefore is not null;
        Cursor = request?.StartingAfter ?? request?.EndingBefore;
    }

    public string? Cursor { get; }

    /// <summary>The page at a cursor; the first one at null.</summary>
    public PageQuery At(string? cursor) => _backwards ? new(_limit, null, cursor ?? Cursor) : new(_limit, cursor ?? Cursor, null);

    /// <summary>The page, with a cursor to go on with when the service gave none: documented, one goes on from the last id then.</summary>
    public Page<T> WithCursor<T>(Page<T> page)
        where T : VinrResource, IIdentified
    {
        if (!page.HasMore || !string.IsNullOrEmpty(page.NextCursor)) return page;

        var edge = page.Items.Count == 0 ? null : _backwards ? page.Items[0].Id : page.Items[^1].Id;
        return new(page.Items, page.HasMore, string.IsNullOrEmpty(edge) ? null : edge, page.TotalEstimate) { Response = page.Response };
    }

    private static void CheckCursor(string? value, string name)
    {
        if (value is not null && string.IsNullOrWhiteSpace(value)) throw new ArgumentException($"{name} must not be empty or white space; leave it null to begin at the start.", name);
    }
}
