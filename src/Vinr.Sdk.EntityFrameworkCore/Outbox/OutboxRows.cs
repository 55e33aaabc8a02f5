using Microsoft.EntityFrameworkCore;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>What is done with a row of the outbox, each in one statement that changes nothing under another's token.</summary>
internal static class OutboxRows
{
    /// <summary>Takes calls that are due, in their order, none before an earlier one of its reference is over, and none that another takes.</summary>
    public static async Task<List<VinrOutboxMessage>> TakeAsync(DbContext db, int most, Lease lease, CancellationToken cancellationToken)
    {
        var outbox = db.Set<VinrOutboxMessage>().AsNoTracking();
        var due = outbox.Where(m => m.State == VinrOutboxState.Waiting && m.Due <= lease.Now);
        var sequences = await due
            .Where(m => m.Reference == null || !outbox.Any(earlier =>
                earlier.Reference == m.Reference && earlier.Sequence < m.Sequence && (earlier.State == VinrOutboxState.Waiting || earlier.State == VinrOutboxState.InDoubt)))
            .OrderBy(m => m.Due).ThenBy(m => m.Sequence)
            .Select(m => m.Sequence)
            .Take(most)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        if (sequences.Count == 0) return [];

        await due.Where(m => sequences.Contains(m.Sequence)).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.Token, lease.Token).SetProperty(m => m.Due, lease.Until).SetProperty(m => m.Attempts, m => m.Attempts + 1),
            cancellationToken).ConfigureAwait(false);
        return await outbox.Where(m => sequences.Contains(m.Sequence) && m.Token == lease.Token).OrderBy(m => m.Sequence).ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes down that it is about to leave for the first time, or, with null, that it did not.</summary>
    public static async Task<bool> MarkLeftAsync(DbContext db, VinrOutboxMessage row, DateTimeOffset? left, CancellationToken cancellationToken) =>
        await Held(db, row).ExecuteUpdateAsync(set => set.SetProperty(m => m.FirstLeft, left), cancellationToken).ConfigureAwait(false) == 1;

    /// <summary>Writes down what came of it, which is still to be told.</summary>
    public static async Task<bool> SettleAsync(DbContext db, VinrOutboxMessage row, Settlement settled, CancellationToken cancellationToken) =>
        await Held(db, row).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.Outcome, settled.State).SetProperty(m => m.Answer, settled.Answer).SetProperty(m => m.Error, settled.Error),
            cancellationToken).ConfigureAwait(false) == 1;

    /// <summary>Records that all is told. The token stays, so that whoever does not know whether this was committed can look.</summary>
    public static async Task<bool> FinishAsync(DbContext db, VinrOutboxMessage row, VinrOutboxState state, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var error = row.Error;
        return await Held(db, row).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, state).SetProperty(m => m.Outcome, (VinrOutboxState?)null).SetProperty(m => m.Error, error).SetProperty(m => m.Due, until),
            cancellationToken).ConfigureAwait(false) == 1;
    }

    public static Task<bool> IsFinishedByAsync(DbContext db, VinrOutboxMessage row, CancellationToken cancellationToken) => db.Set<VinrOutboxMessage>().AnyAsync(
        m => m.Sequence == row.Sequence && m.Token == row.Token && m.State != VinrOutboxState.Waiting, cancellationToken);

    /// <summary>Whether no other call of the same kind has its reference: what is found by it is this one's then. Those that are over are there for their retention.</summary>
    public static async Task<bool> IsAloneAsync(DbContext db, VinrOutboxMessage row)
    {
        var (sequence, reference, path) = (row.Sequence, row.Reference, row.Path);
        return !await db.Set<VinrOutboxMessage>().AnyAsync(m => m.Sequence != sequence && m.Reference == reference && m.Path == path).ConfigureAwait(false);
    }

    /// <summary>Gives it back, to be taken again at a moment.</summary>
    public static Task PutOffAsync(DbContext db, VinrOutboxMessage row, DateTimeOffset due, int attempts, string? error, CancellationToken cancellationToken) =>
        Held(db, row).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.Token, (string?)null).SetProperty(m => m.Due, due).SetProperty(m => m.Attempts, attempts).SetProperty(m => m.Error, m => error ?? m.Error),
            cancellationToken);

    /// <summary>Deletes calls of a state that have been due since a moment, the oldest first and only so many.</summary>
    /// <returns>How many it found.</returns>
    public static async Task<int> ForgetAsync(DbContext db, VinrOutboxState state, DateTimeOffset until, int most, CancellationToken cancellationToken)
    {
        // In two steps, as for events: in one, PostgreSQL reads the whole table once more.
        var due = db.Set<VinrOutboxMessage>().Where(m => m.State == state && m.Due <= until);
        var sequences = await due.OrderBy(m => m.Due).Select(m => m.Sequence).Take(most).ToListAsync(cancellationToken).ConfigureAwait(false);
        if (sequences.Count > 0) await due.Where(m => sequences.Contains(m.Sequence)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        return sequences.Count;
    }

    private static IQueryable<VinrOutboxMessage> Held(DbContext db, VinrOutboxMessage row)
    {
        var (sequence, token) = (row.Sequence, row.Token);
        return db.Set<VinrOutboxMessage>().Where(m => m.Sequence == sequence && m.Token == token && m.State == VinrOutboxState.Waiting);
    }
}
