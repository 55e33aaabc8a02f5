using Microsoft.EntityFrameworkCore;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>The outbox of a shop's database.</summary>
internal sealed class EntityFrameworkOutbox<TContext>(ContextScope<TContext> contexts, VinrOutboxOptions options, TimeProvider time) : IVinrOutbox
    where TContext : DbContext
{
    public async Task<IReadOnlyList<VinrOutboxMessage>> ListAsync(VinrOutboxState state, int most = 100, int skip = 0, CancellationToken cancellationToken = default) =>
        await contexts.RunAsync(db => db.Set<VinrOutboxMessage>().AsNoTracking()
            .Where(m => m.State == EF.Constant(state)) // an index of some states serves only who names them
            .OrderBy(m => m.Sequence)
            .Skip(skip)
            .Take(most)
            .ToListAsync(cancellationToken)).ConfigureAwait(false);

    public async Task<bool> RepeatAsync(long sequence, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        return await contexts.RunAsync(db => InDoubt(db, sequence).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, VinrOutboxState.Waiting).SetProperty(m => m.FirstLeft, (DateTimeOffset?)null).SetProperty(m => m.Token, (string?)null).SetProperty(m => m.Attempts, 0).SetProperty(m => m.Due, now),
            cancellationToken)).ConfigureAwait(false) == 1;
    }

    public async Task<bool> DropAsync(long sequence, bool wasCarriedOut, CancellationToken cancellationToken = default)
    {
        var (state, until) = (wasCarriedOut ? VinrOutboxState.Sent : VinrOutboxState.Refused, Instant.After(time.GetUtcNow(), options.Retention));
        return await contexts.RunAsync(db => Open(db, sequence).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, state).SetProperty(m => m.Outcome, (VinrOutboxState?)null).SetProperty(m => m.Due, until), cancellationToken)).ConfigureAwait(false) == 1;
    }

    private static IQueryable<VinrOutboxMessage> Open(DbContext db, long sequence) => db.Set<VinrOutboxMessage>().Where(
        m => m.Sequence == sequence && (m.State == VinrOutboxState.InDoubt || (m.State == VinrOutboxState.Waiting && m.Token == null)));

    private static IQueryable<VinrOutboxMessage> InDoubt(DbContext db, long sequence) =>
        db.Set<VinrOutboxMessage>().Where(m => m.Sequence == sequence && m.State == VinrOutboxState.InDoubt);
}
