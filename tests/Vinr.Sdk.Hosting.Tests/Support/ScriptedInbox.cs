namespace Vinr.Sdk.Hosting.Tests.Support;

/// <summary>An inbox that answers as a test says, and otherwise as the one in memory.</summary>
internal sealed class ScriptedInbox : IVinrInbox
{
    private readonly MemoryInbox _inner = new();

    public Func<CancellationToken, Task>? OnClaim { get; set; }

    public bool Completes { get; set; } = true;

    public bool Renews { get; set; } = true;

    public int Renewals { get; private set; }

    public async Task<InboxClaim> ClaimAsync(string eventId, TimeSpan lease, CancellationToken cancellationToken = default)
    {
        if (OnClaim is not null) await OnClaim(cancellationToken);
        return await _inner.ClaimAsync(eventId, lease, cancellationToken);
    }

    public Task<bool> RenewAsync(string eventId, string token, TimeSpan lease, CancellationToken cancellationToken = default)
    {
        Renewals++;
        return Task.FromResult(Renews);
    }

    public async Task<bool> CompleteAsync(string eventId, string token, TimeSpan retention, CancellationToken cancellationToken = default) =>
        await _inner.CompleteAsync(eventId, token, retention, cancellationToken) && Completes;

    public Task ReleaseAsync(string eventId, string token, CancellationToken cancellationToken = default) => _inner.ReleaseAsync(eventId, token, cancellationToken);
}
