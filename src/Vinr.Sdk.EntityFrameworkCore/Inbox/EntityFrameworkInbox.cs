using Microsoft.EntityFrameworkCore;
using Vinr.Sdk.Hosting;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>The inbox in a shop's database, for all its instances.</summary>
internal sealed class EntityFrameworkInbox<TContext>(
    ContextScope<TContext> contexts, InboxTransaction<TContext> transaction, FrozenRows frozen, InboxSignal signal, TimeProvider time)
    : IVinrTransactionalInbox, IVinrEventStore, IVinrCheckpoints
    where TContext : DbContext
{
    public Task<InboxClaim> ClaimAsync(string eventId, TimeSpan lease, CancellationToken cancellationToken = default) => contexts.RunAsync(async db =>
    {
        var (key, claim) = (EventKey.Of(eventId), Lease.From(time.GetUtcNow(), lease));
        if (await StatementsOf.Database(db).ClaimAsync(db, key, claim, cancellationToken).ConfigureAwait(false)) return new InboxClaim(InboxStatus.Claimed, claim.Token);

        var state = await InboxRows.StateAsync(db, key, cancellationToken).ConfigureAwait(false);
        return new InboxClaim(state is VinrInboxState.Done or VinrInboxState.Dead ? InboxStatus.AlreadyDone : InboxStatus.InProgress);
    });

    public Task<bool> RenewAsync(string eventId, string token, TimeSpan lease, CancellationToken cancellationToken = default) => contexts.RunAsync(db =>
    {
        var key = EventKey.Of(eventId);
        return frozen.Has(key, token) ? InboxRows.IsHeldAsync(db, key, token, cancellationToken) : InboxRows.RenewAsync(db, key, token, In(lease), cancellationToken);
    });

    public Task<bool> CompleteAsync(string eventId, string token, TimeSpan retention, CancellationToken cancellationToken = default) =>
        contexts.RunAsync(db => InboxRows.FinishAsync(db, EventKey.Of(eventId), token, In(retention), cancellationToken));

    public Task ReleaseAsync(string eventId, string token, CancellationToken cancellationToken = default) =>
        contexts.RunAsync(db => InboxRows.ReleaseAsync(db, EventKey.Of(eventId), token, time.GetUtcNow(), cancellationToken));

    public async Task<bool> HandleAsync(
        string eventId, string token, TimeSpan retention, Func<IServiceProvider, CancellationToken, Task> handle, CancellationToken cancellationToken = default)
    {
        var key = EventKey.Of(eventId);
        using (frozen.Freeze(key, token)) return await transaction.RunAsync(new InboxWork(key, token, retention, time, handle), cancellationToken).ConfigureAwait(false);
    }

    public async Task<bool> StoreAsync(ArrivedEvent arrived, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(arrived);
        var now = time.GetUtcNow();
        var message = new VinrInboxMessage
        {
            Id = EventKey.Of(arrived.EventId),
            Type = StoredText.Of(arrived.Event.Type.ToString(), VinrInboxMessage.LongestType),
            Tenant = arrived.Tenant,
            Due = now,
            Stored = now,
            Body = arrived.Json.ToArray(),
            Trace = TraceText.Of(arrived.Delivery),
        };
        var isNew = await contexts.RunAsync(db => StatementsOf.Database(db).StoreAsync(db, message, cancellationToken)).ConfigureAwait(false);
        if (isNew) signal.Wake();
        return isNew;
    }

    public Task<VinrCheckpoint?> ReadCheckpointAsync(string name, CancellationToken cancellationToken = default) =>
        contexts.RunAsync(db => CheckpointRows.ReadAsync(db, name, cancellationToken));

    public Task WriteCheckpointAsync(string name, VinrCheckpoint checkpoint, CancellationToken cancellationToken = default) => contexts.RunAsync(db => CheckpointRows.WriteAsync(db, name, checkpoint, cancellationToken));

    private DateTimeOffset In(TimeSpan duration) => Instant.After(time.GetUtcNow(), duration);
}
