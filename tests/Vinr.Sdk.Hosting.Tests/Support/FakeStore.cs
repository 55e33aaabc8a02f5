using Microsoft.Extensions.DependencyInjection;

namespace Vinr.Sdk.Hosting.Tests.Support;

/// <summary>An inbox with a transaction and a store, in memory, of which a test sees what it was asked.</summary>
internal sealed class FakeStore(IServiceScopeFactory scopes) : IVinrTransactionalInbox, IVinrEventStore
{
    private readonly MemoryInbox _inner = new();

    public List<ArrivedEvent> Stored { get; } = [];

    public List<string> Asked { get; } = [];

    /// <summary>Whether someone else has taken the event before the commit.</summary>
    public bool IsFenced { get; set; }

    public bool IsDown { get; set; }

    public Task<InboxClaim> ClaimAsync(string eventId, TimeSpan lease, CancellationToken cancellationToken = default) => _inner.ClaimAsync(eventId, lease, cancellationToken);

    public Task<bool> RenewAsync(string eventId, string token, TimeSpan lease, CancellationToken cancellationToken = default) => _inner.RenewAsync(eventId, token, lease, cancellationToken);

    public Task<bool> CompleteAsync(string eventId, string token, TimeSpan retention, CancellationToken cancellationToken = default)
    {
        Asked.Add($"complete {eventId}");
        return _inner.CompleteAsync(eventId, token, retention, cancellationToken);
    }

    public Task ReleaseAsync(string eventId, string token, CancellationToken cancellationToken = default)
    {
        Asked.Add($"release {eventId}");
        return _inner.ReleaseAsync(eventId, token, cancellationToken);
    }

    public async Task<bool> HandleAsync(string eventId, string token, TimeSpan retention, Func<IServiceProvider, CancellationToken, Task> handle, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        await handle(scope.ServiceProvider, cancellationToken);
        if (IsFenced) return false;
        Asked.Add($"commit {eventId}");
        return await _inner.CompleteAsync(eventId, token, retention, cancellationToken);
    }

    public Task<bool> StoreAsync(ArrivedEvent arrived, CancellationToken cancellationToken = default)
    {
        if (IsDown) return Task.FromException<bool>(new IOException("The store is gone."));
        if (Stored.Any(stored => stored.EventId == arrived.EventId)) return Task.FromResult(false);
        Stored.Add(arrived with { Json = arrived.Json.ToArray() });
        return Task.FromResult(true);
    }
}
