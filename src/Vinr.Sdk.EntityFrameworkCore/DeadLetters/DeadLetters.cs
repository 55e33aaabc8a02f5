using Microsoft.EntityFrameworkCore;
using Vinr.Sdk.Hosting;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>The dead letters of a shop's database.</summary>
internal sealed class DeadLetters<TContext>(ContextScope<TContext> contexts, InboxSignal signal, IVinrReceivers receivers, TimeProvider time) : IVinrDeadLetters
    where TContext : DbContext
{
    public async Task<IReadOnlyList<VinrDeadLetter>> ListAsync(int most = 100, int skip = 0, CancellationToken cancellationToken = default) => await contexts.RunAsync(db => Dead(db)
        .OrderBy(m => m.Due)
        .ThenBy(m => m.Id)
        .Skip(skip)
        .Take(most)
        .Select(m => new VinrDeadLetter(m.Id, m.Type, m.Tenant, m.Attempts, m.LastError, m.Stored, m.Due))
        .ToListAsync(cancellationToken)).ConfigureAwait(false);

    public async Task<VinrDeadLetter?> FindAsync(string id, CancellationToken cancellationToken = default)
    {
        var row = await contexts.RunAsync(db => Dead(db, id).AsNoTracking().SingleOrDefaultAsync(cancellationToken)).ConfigureAwait(false);
        return row is null ? null : new(row.Id, row.Type, row.Tenant, row.Attempts, row.LastError, row.Stored, row.Due) { Json = row.Body };
    }

    public async Task<bool> ReplayAsync(string id, CancellationToken cancellationToken = default) =>
        await ReplayAsync(db => Dead(db, id), cancellationToken).ConfigureAwait(false) == 1;

    public Task<int> ReplayAllAsync(CancellationToken cancellationToken = default) => ReplayAsync(Dead, cancellationToken);

    public Task<bool> DropAsync(string id, CancellationToken cancellationToken = default) => contexts.RunAsync(async db =>
    {
        var letter = await Dead(db, id).Select(m => new { m.Tenant }).SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (letter is null) return false;

        var forgotten = Instant.After(time.GetUtcNow(), receivers.Of(letter.Tenant).Retention);
        return await Dead(db, id).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, VinrInboxState.Done).SetProperty(m => m.Due, forgotten).SetProperty(m => m.Body, (byte[]?)null), cancellationToken).ConfigureAwait(false) == 1;
    });

    private async Task<int> ReplayAsync(Func<DbContext, IQueryable<VinrInboxMessage>> which, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var replayed = await contexts.RunAsync(db => which(db).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, VinrInboxState.Waiting).SetProperty(m => m.Attempts, 0).SetProperty(m => m.Due, now), cancellationToken)).ConfigureAwait(false);
        if (replayed > 0) signal.Wake();
        return replayed;
    }

    private static IQueryable<VinrInboxMessage> Dead(DbContext db) => db.Set<VinrInboxMessage>().Where(m => m.State == VinrInboxState.Dead);

    private static IQueryable<VinrInboxMessage> Dead(DbContext db, string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var key = EventKey.Of(id);
        return Dead(db).Where(m => m.Id == key);
    }
}
