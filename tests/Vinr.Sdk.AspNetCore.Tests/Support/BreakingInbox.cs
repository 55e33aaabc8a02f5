using Vinr.Sdk.Hosting;

namespace Vinr.Sdk.AspNetCore.Tests.Support;

/// <summary>An inbox in memory whose connection breaks when a test says so.</summary>
internal sealed class BreakingInbox(TimeProvider? time = null) : IVinrInbox, IVinrEventOrder
{
    private readonly MemoryInbox _inner = new(time);
    private int _renewals;

    public bool ClaimBreaks { get; set; }

    public bool RenewBreaks { get; set; }

    public bool CompleteBreaks { get; set; }

    public bool ReleaseBreaks { get; set; }

    public bool OrderBreaks { get; set; }

    public int Renewals => _renewals;

    public Task<InboxClaim> ClaimAsync(string eventId, TimeSpan lease, CancellationToken cancellationToken = default) =>
        ClaimBreaks ? Broken<InboxClaim>() : _inner.ClaimAsync(eventId, lease, cancellationToken);

    public Task<bool> RenewAsync(string eventId, string token, TimeSpan lease, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _renewals);
        return RenewBreaks ? Broken<bool>() : _inner.RenewAsync(eventId, token, lease, cancellationToken);
    }

    public Task<bool> CompleteAsync(string eventId, string token, TimeSpan retention, CancellationToken cancellationToken = default) =>
        CompleteBreaks ? Broken<bool>() : _inner.CompleteAsync(eventId, token, retention, cancellationToken);

    public Task ReleaseAsync(string eventId, string token, CancellationToken cancellationToken = default) =>
        ReleaseBreaks ? Broken<bool>() : _inner.ReleaseAsync(eventId, token, cancellationToken);

    public Task<bool> IsStaleAsync(string accountId, DateTimeOffset created, TimeSpan retention, CancellationToken cancellationToken = default) =>
        OrderBreaks ? Broken<bool>() : _inner.IsStaleAsync(accountId, created, retention, cancellationToken);

    private static Task<T> Broken<T>() => Task.FromException<T>(new IOException("The store is gone."));
}
