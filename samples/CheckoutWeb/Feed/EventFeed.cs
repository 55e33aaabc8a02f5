using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace CheckoutWeb;

/// <summary>
/// What has happened, for those whom it concerns. It is kept by VINR's ids, not by visitor: a webhook may well come before the answer to
/// the call that caused it, and then nobody knows yet whose account that is.
/// </summary>
internal sealed class EventFeed
{
    /// <summary>Of all visitors together.</summary>
    private const int Kept = 1_000;

    private readonly Lock _gate = new();
    private readonly Queue<FeedEntry> _entries = new();
    private readonly ConcurrentDictionary<Channel<FeedEntry>, Visitor> _watchers = new();

    public void Add(FeedEntry entry)
    {
        lock (_gate)
        {
            if (_entries.Any(known => known.Id == entry.Id)) return; // Handled before, by a handler that did not come to its end.
            _entries.Enqueue(entry);
            if (_entries.Count > Kept) _entries.Dequeue();
        }

        foreach (var (watcher, visitor) in _watchers)
            if (Concerns(entry, visitor.Member) || entry.Subject == visitor.Cart.Id) watcher.Writer.TryWrite(entry);
    }

    /// <summary>By the time when it happened, newest first: events come in any order, and have times of whole seconds.</summary>
    /// <param name="member">Whom it is about.</param>
    /// <param name="ledger">What the ledger has to say, newest first. Points change last.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<FeedEntry> Of(Member member, IReadOnlyList<FeedEntry> ledger, int count)
    {
        lock (_gate)
        {
            var told = _entries.Where(entry => Concerns(entry, member) && !entry.IsInLedger).Reverse();
            return [.. ledger.Concat(told).OrderByDescending(entry => entry.At.ToUnixTimeSeconds()).Take(count)];
        }
    }

    /// <summary>What happens from now on, until the token says enough. It begins with null: from there on nothing is missed.</summary>
    public async IAsyncEnumerable<FeedEntry?> WatchAsync(Visitor visitor, [EnumeratorCancellation] CancellationToken enough)
    {
        // A browser that is slow to read loses the oldest news. It asks for the whole page anyway.
        var channel = Channel.CreateBounded<FeedEntry>(new BoundedChannelOptions(100) { FullMode = BoundedChannelFullMode.DropOldest });
        await using var end = enough.Register(() => channel.Writer.TryComplete());
        _watchers[channel] = visitor;
        try
        {
            yield return null;
            await foreach (var entry in channel.Reader.ReadAllAsync(CancellationToken.None)) yield return entry;
        }
        finally
        {
            _watchers.TryRemove(channel, out _);
        }
    }

    private static bool Concerns(FeedEntry entry, Member? member) =>
        member is not null && (entry.Subject == member.Account || entry.Subject == member.Customer);
}
