using System.Globalization;

namespace Vinr.Sdk.Hosting;

/// <summary>
/// The inbox of an app that runs in one process, and the default. It forgets when the process ends: an event that VINR delivers again
/// after a restart is handled again. It holds an entry for each event of the retention, about 200 bytes.
/// </summary>
/// <param name="timeProvider">The clock of leases and retention. Default <see cref="TimeProvider.System"/>.</param>
public sealed class MemoryInbox(TimeProvider? timeProvider = null) : IVinrInbox, IVinrEventOrder, IVinrCheckpoints
{
    private const string Done = "";

    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;
    private readonly object _lock = new();
    private readonly ExpiringTable<string> _events = new();
    private readonly ExpiringTable<DateTimeOffset> _latest = new();
    private readonly Dictionary<string, VinrCheckpoint> _checkpoints = [];
    private long _claims;

    /// <inheritdoc />
    public Task<InboxClaim> ClaimAsync(string eventId, TimeSpan lease, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            if (_events.TryGet(eventId, now, out var holder)) return Task.FromResult(new InboxClaim(holder == Done ? InboxStatus.AlreadyDone : InboxStatus.InProgress));

            var token = (++_claims).ToString(CultureInfo.InvariantCulture);
            _events.Set(eventId, token, After(now, lease), now);
            return Task.FromResult(new InboxClaim(InboxStatus.Claimed, token));
        }
    }

    /// <inheritdoc />
    public Task<bool> RenewAsync(string eventId, string token, TimeSpan lease, CancellationToken cancellationToken = default) =>
        Task.FromResult(Put(eventId, token, token, lease));

    /// <inheritdoc />
    public Task<bool> CompleteAsync(string eventId, string token, TimeSpan retention, CancellationToken cancellationToken = default) =>
        Task.FromResult(Put(eventId, token, Done, retention));

    /// <inheritdoc />
    public Task ReleaseAsync(string eventId, string token, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (_events.TryGet(eventId, _time.GetUtcNow(), out var holder) && holder == token) _events.Remove(eventId);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<bool> IsStaleAsync(string accountId, DateTimeOffset created, TimeSpan retention, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            var isStale = _latest.TryGet(accountId, now, out var latest) && created < latest;
            if (!isStale) _latest.Set(accountId, created, After(now, retention), now);
            return Task.FromResult(isStale);
        }
    }

    /// <inheritdoc />
    public Task<VinrCheckpoint?> ReadCheckpointAsync(string name, CancellationToken cancellationToken = default)
    {
        lock (_lock) return Task.FromResult(_checkpoints.GetValueOrDefault(name));
    }

    /// <inheritdoc />
    public Task WriteCheckpointAsync(string name, VinrCheckpoint checkpoint, CancellationToken cancellationToken = default)
    {
        lock (_lock) _checkpoints[name] = checkpoint;
        return Task.CompletedTask;
    }

    /// <summary>How many entries are held, those that have just expired perhaps included.</summary>
    internal int Count
    {
        get
        {
            lock (_lock) return _events.Count + _latest.Count;
        }
    }

    // A lease that ran out and that nobody took is as good as one that still holds.
    private bool Put(string eventId, string token, string value, TimeSpan duration)
    {
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            if (_events.TryGet(eventId, now, out var holder) && holder != token) return false;
            _events.Set(eventId, value, After(now, duration), now);
            return true;
        }
    }

    // The calendar has an end, and a clock of tests may stand before it.
    private static DateTimeOffset After(DateTimeOffset now, TimeSpan time) => time < DateTimeOffset.MaxValue - now ? now + time : DateTimeOffset.MaxValue;
}
