using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;

namespace Vinr.Sdk.Operations.Pacing;

/// <summary>Makes calls at the pace of the key's rate limit, reads and writes apart as VINR counts them. Retries are the client's, which obeys <c>Retry-After</c>.</summary>
internal sealed class PacedCalls(VinrClient vinr, TimeProvider time) : IDisposable
{
    private readonly PacedLimiter _reads = new(time);
    private readonly PacedLimiter _writes = new(time);
    private long _count;

    /// <summary>How many calls there were.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>How many calls a second the key may make, as far as is known.</summary>
    public long PerSecond => _writes.PerSecond;

    public Task<T> ReadAsync<T>(Func<VinrClient, CancellationToken, Task<T>> call, CancellationToken cancellationToken)
        where T : VinrResource =>
        SendAsync(_reads, call, cancellationToken);

    public Task<T> WriteAsync<T>(Func<VinrClient, CancellationToken, Task<T>> call, CancellationToken cancellationToken)
        where T : VinrResource =>
        SendAsync(_writes, call, cancellationToken);

    /// <summary>Reads a list page by page.</summary>
    public async IAsyncEnumerable<Page<T>> PagesAsync<T>(Func<VinrClient, VinrList<T>> list, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : VinrResource
    {
        var pages = list(vinr).AsPages(cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var _ = pages.ConfigureAwait(false);
        while (await NextAsync(pages, cancellationToken).ConfigureAwait(false))
        {
            yield return pages.Current;
            if (!pages.Current.HasMore) yield break;
        }
    }

    /// <summary>Reads a list item by item.</summary>
    public async IAsyncEnumerable<T> ListAsync<T>(Func<VinrClient, VinrList<T>> list, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : VinrResource
    {
        await foreach (var page in PagesAsync(list, cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Items) yield return item;
        }
    }

    public void Dispose()
    {
        _reads.Dispose();
        _writes.Dispose();
    }

    private async ValueTask<bool> NextAsync<T>(IAsyncEnumerator<Page<T>> pages, CancellationToken cancellationToken)
        where T : VinrResource
    {
        using var turn = await AdmitAsync(_reads, cancellationToken).ConfigureAwait(false);
        try
        {
            var isThere = await pages.MoveNextAsync().ConfigureAwait(false);
            if (isThere) Learn(_reads, pages.Current.Response.RateLimit);
            return isThere;
        }
        catch (VinrApiException refused)
        {
            Learn(_reads, refused.RateLimit);
            throw;
        }
    }

    private async Task<T> SendAsync<T>(PacedLimiter limiter, Func<VinrClient, CancellationToken, Task<T>> call, CancellationToken cancellationToken)
        where T : VinrResource
    {
        using var turn = await AdmitAsync(limiter, cancellationToken).ConfigureAwait(false);
        try
        {
            var result = await call(vinr, cancellationToken).ConfigureAwait(false);
            Learn(limiter, result.Response?.RateLimit);
            return result;
        }
        catch (VinrApiException refused)
        {
            Learn(limiter, refused.RateLimit);
            throw;
        }
    }

    private ValueTask<RateLimitLease> AdmitAsync(PacedLimiter limiter, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _count);
        return limiter.AcquireAsync(1, cancellationToken);
    }

    /// <summary>The limit is the key's; what is left of it is counted for each kind.</summary>
    private void Learn(PacedLimiter limiter, RateLimit? limit)
    {
        if (limit is null) return;
        limiter.Learn(limit.Limit, limit.Remaining);
        (limiter == _reads ? _writes : _reads).Learn(limit.Limit, remaining: null);
    }
}
