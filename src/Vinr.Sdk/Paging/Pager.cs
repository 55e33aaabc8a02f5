using System.Globalization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Paging;

/// <summary>Where a page begins, as query values. One of the two cursors at most is set.</summary>
internal readonly record struct PageQuery(string? Limit, string? StartingAfter, string? EndingBefore);

/// <summary>Makes the self-paging lists of the sub-clients.</summary>
internal static class Pager
{
    private const int MostPerPage = 100;

    /// <exception cref="ArgumentException">The limit is not within 1 to 100, a cursor is empty, or both cursors are given.</exception>
    public static VinrList<T> List<T>(ListRequest? request, Func<PageQuery, CancellationToken, Task<Page<T>>> send, CancellationToken token)
        where T : VinrResource, IIdentified
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

        var limit = request?.Limit?.ToString(CultureInfo.InvariantCulture);

        // Going backwards goes on backwards: that the next cursor then is one for ending_before is assumed.
        var backwards = request?.EndingBefore is not null;
        var start = request?.StartingAfter ?? request?.EndingBefore;
        return new VinrList<T>(
            async (cursor, cancellation) =>
            {
                var from = cursor ?? start;
                var page = await send(backwards ? new(limit, null, from) : new(limit, from, null), cancellation).ConfigureAwait(false);
                return page.HasMore && string.IsNullOrEmpty(page.NextCursor) ? WithCursor(page, backwards) : page;
            },
            start,
            token);
    }

    private static void CheckCursor(string? value, string name)
    {
        if (value is not null && string.IsNullOrWhiteSpace(value)) throw new ArgumentException($"{name} must not be empty or white space; leave it null to begin at the start.", name);
    }

    // Documented: without a cursor one goes on from the last id.
    private static Page<T> WithCursor<T>(Page<T> page, bool backwards)
        where T : VinrResource, IIdentified
    {
        var edge = page.Items.Count == 0 ? null : backwards ? page.Items[0].Id : page.Items[^1].Id;
        return new(page.Items, page.HasMore, string.IsNullOrEmpty(edge) ? null : edge, page.TotalEstimate) { Response = page.Response };
    }
}
