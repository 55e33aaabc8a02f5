using Vinr.Sdk.Hosting;

namespace Vinr.Sdk.AspNetCore.Tests.CatchUp;

/// <summary>An inbox in memory that loses its turn, or does not answer for events, when a test says so.</summary>
internal class CatchUpInbox(TimeProvider time) : IVinrInbox, IVinrCheckpoints
{
    private readonly MemoryInbox _inner = new(time);

    public bool LosesItsTurn { get; set; }

    public bool IsSilent { get; set; }

    public Task<InboxClaim> ClaimAsync(string eventId, TimeSpan lease, CancellationToken cancellationToken = default) =>
        IsSilent && eventId.StartsWith("evt_", StringComparison.Ordinal) ? Task.FromException<InboxClaim>(new IOException("The store is gone.")) : _inner.ClaimAsync(eventId, lease, cancellationToken);

    public Task<bool> RenewAsync(string eventId, string token, TimeSpan lease, CancellationToken cancellationToken = default) =>
        LosesItsTurn ? Task.FromResult(false) : _inner.RenewAsync(eventId, token, lease, cancellationToken);

    public Task<bool> CompleteAsync(string eventId, string token, TimeSpan retention, CancellationToken cancellationToken = default) => _inner.CompleteAsync(eventId, token, retention, cancellationToken);

    public Task ReleaseAsync(string eventId, string token, CancellationToken cancellationToken = default) => _inner.ReleaseAsync(eventId, token, cancellationToken);

    public Task<VinrCheckpoint?> ReadCheckpointAsync(string name, CancellationToken cancellationToken = default) => _inner.ReadCheckpointAsync(name, cancellationToken);

    public Task WriteCheckpointAsync(string name, VinrCheckpoint checkpoint, CancellationToken cancellationToken = default) => _inner.WriteCheckpointAsync(name, checkpoint, cancellationToken);
}

/// <summary>One that keeps events.</summary>
internal sealed class StoringInbox(TimeProvider time) : CatchUpInbox(time), IVinrEventStore
{
    public Dictionary<string, ArrivedEvent> Stored { get; } = [];

    public Task<bool> StoreAsync(ArrivedEvent arrived, CancellationToken cancellationToken = default) => Task.FromResult(Stored.TryAdd(arrived.EventId, arrived));
}
