using System.Runtime.CompilerServices;

namespace Vinr.Sdk;

/// <summary>
/// A list that pages by itself: enumerate it, and the next page is asked for when it is wanted. Stopping early asks for no more.
/// Each enumeration starts anew.
/// </summary>
/// <example>
/// <code>
/// await foreach (var entry in vinr.Loyalty.Transactions.ListAsync(new() { Account = member.Id }))
///     Console.WriteLine($"{entry.Created:d} {entry.Amount,6} {entry.Reason}");
/// </code>
/// </example>
/// <typeparam name="T">The resource listed.</typeparam>
public class VinrList<T> : IAsyncEnumerable<T>
    where T : VinrResource
{
    private readonly Func<string?, CancellationToken, Task<Page<T>>> _fetch;
    private readonly string? _start;
    private readonly CancellationToken _token;

    /// <summary>Makes a list from a way to get its pages; in an app only tests and mocks do.</summary>
    /// <param name="fetch">Gets the page at a cursor, the first one at null.</param>
    public VinrList(Func<string?, CancellationToken, Task<Page<T>>> fetch) : this(fetch, null, default)
    {
    }

    internal VinrList(Func<string?, CancellationToken, Task<Page<T>>> fetch, string? start, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(fetch);
        _fetch = fetch;
        _start = start;
        _token = token;
    }

    /// <summary>Enumerates the resources, page after page.</summary>
    /// <param name="cancellationToken">Ends the enumeration; the token that was given to <c>ListAsync</c> does too.</param>
    /// <exception cref="VinrException">A page could not be read; see the exception types of any call.</exception>
    /// <exception cref="VinrResponseFormatException">The service gave the same cursor twice, which would never end.</exception>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in AsPages(cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Items) yield return item;
        }
    }

    /// <summary>Enumerates the list page by page, for their cursors, estimates and responses.</summary>
    /// <param name="cancellationToken">Ends the enumeration; the token that was given to <c>ListAsync</c> does too.</param>
    /// <exception cref="VinrException">A page could not be read; see the exception types of any call.</exception>
    /// <exception cref="VinrResponseFormatException">The service gave the same cursor twice, which would never end.</exception>
    public virtual async IAsyncEnumerable<Page<T>> AsPages([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        HashSet<string>? seen = null;
        string? cursor = null;
        do
        {
            var page = await FetchAsync(cursor, cancellationToken).ConfigureAwait(false);
            cursor = page.HasMore ? page.NextCursor : null;

            // Checked before the page is handed out: a service that ignores cursors sends the same items again.
            if (page.HasMore) EnsureNew(page, seen ??= _start is null ? [] : [_start]);
            yield return page;
        }
        while (cursor is not null);
    }

    private static void EnsureNew(Page<T> page, HashSet<string> seen)
    {
        if (page.NextCursor is { } next && seen.Add(next)) return;

        throw new VinrResponseFormatException(page.NextCursor is null
            ? "The list says that more follows, but gives no cursor to go on with."
            : "The list gives a cursor that it gave before; following it would never end.")
        {
            RequestId = page.Response.RequestId,
            StatusCode = page.Response.StatusCode,
            Attempts = page.Response.Attempts,
        };
    }

    private async Task<Page<T>> FetchAsync(string? cursor, CancellationToken token)
    {
        if (!_token.CanBeCanceled || token == _token) return await _fetch(cursor, token).ConfigureAwait(false);
        if (!token.CanBeCanceled) return await _fetch(cursor, _token).ConfigureAwait(false);

        using var both = CancellationTokenSource.CreateLinkedTokenSource(_token, token);
        try
        {
            return await _fetch(cursor, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e)
        {
            throw new OperationCanceledException(e.Message, e, _token.IsCancellationRequested ? _token : token);
        }
    }
}
