using Microsoft.EntityFrameworkCore;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>
/// How a row comes into the inbox and into somebody's hands, on any database: it is looked at, and changed if it still is what it was,
/// so that the database decides between two that want the same.
/// </summary>
internal class InboxStatements
{
    /// <summary>Takes an event for a lease, unless it is done or held.</summary>
    public virtual async Task<bool> ClaimAsync(DbContext db, string key, Lease lease, CancellationToken cancellationToken)
    {
        var claimed = new VinrInboxMessage { Id = key, State = VinrInboxState.Held, Token = lease.Token, Attempts = 1, Due = lease.Until, Stored = lease.Now };
        if (await TryAddAsync(db, claimed, cancellationToken).ConfigureAwait(false) is not { } row) return true;
        if (row.State == VinrInboxState.Dead || row.Due > lease.Now) return false;

        var isNew = row.State == VinrInboxState.Done;
        return await Unchanged(db, row).ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.State, isNew ? VinrInboxState.Held : row.State)
                .SetProperty(m => m.Token, lease.Token)
                .SetProperty(m => m.Attempts, isNew ? 1 : row.Attempts + 1)
                .SetProperty(m => m.Due, lease.Until)
                .SetProperty(m => m.Stored, isNew ? lease.Now : row.Stored),
            cancellationToken).ConfigureAwait(false) == 1;
    }

    /// <summary>Stores an event for the workers, unless it is there.</summary>
    /// <returns>False when it was there before.</returns>
    public virtual async Task<bool> StoreAsync(DbContext db, VinrInboxMessage message, CancellationToken cancellationToken)
    {
        if (await TryAddAsync(db, message, cancellationToken).ConfigureAwait(false) is not { } row) return true;

        var (isHeld, isForgotten) = (row.State == VinrInboxState.Held, row.State == VinrInboxState.Done && row.Due <= message.Stored);
        if (!isHeld && !isForgotten) return false;
        return await Unchanged(db, row).ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.State, VinrInboxState.Waiting)
                .SetProperty(m => m.Token, isHeld ? row.Token : null)
                .SetProperty(m => m.Attempts, isHeld ? row.Attempts : 0)
                .SetProperty(m => m.Due, isHeld ? row.Due : message.Due)
                .SetProperty(m => m.Stored, isHeld ? row.Stored : message.Stored)
                .SetProperty(m => m.Type, message.Type)
                .SetProperty(m => m.Tenant, message.Tenant)
                .SetProperty(m => m.Body, message.Body)
                .SetProperty(m => m.Trace, message.Trace),
            cancellationToken).ConfigureAwait(false) == 1;
    }

    /// <summary>Takes stored events that are due, the ones that are due longest first, none that another takes at the same time.</summary>
    public virtual async Task<List<VinrInboxMessage>> TakeAsync(DbContext db, int most, Lease lease, CancellationToken cancellationToken)
    {
        var inbox = db.Set<VinrInboxMessage>().AsNoTracking();
        var due = inbox.Where(m => m.State == VinrInboxState.Waiting && m.Due <= lease.Now);
        var keys = await due.OrderBy(m => m.Due).Select(m => m.Id).Take(most).ToListAsync(cancellationToken).ConfigureAwait(false);
        if (keys.Count == 0) return [];

        await due.Where(m => keys.Contains(m.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.Token, lease.Token).SetProperty(m => m.Due, lease.Until).SetProperty(m => m.Attempts, m => m.Attempts + 1),
            cancellationToken).ConfigureAwait(false);
        return await inbox.Where(m => keys.Contains(m.Id) && m.Token == lease.Token).ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    private static IQueryable<VinrInboxMessage> Unchanged(DbContext db, VinrInboxMessage row) =>
        db.Set<VinrInboxMessage>().Where(m => m.Id == row.Id && m.State == row.State && m.Token == row.Token && m.Due == row.Due);

    /// <returns>Null when it was added; else the row that was there before.</returns>
    private static async Task<VinrInboxMessage?> TryAddAsync(DbContext db, VinrInboxMessage message, CancellationToken cancellationToken)
    {
        if (await FindAsync().ConfigureAwait(false) is { } before) return before;
        db.Add(message);
        try
        {
            await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (DbUpdateException)
        {
            // Another was quicker; anything else is no reason to say so.
            if (await FindAsync().ConfigureAwait(false) is not { } other) throw;
            return other;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }

        Task<VinrInboxMessage?> FindAsync() => db.Set<VinrInboxMessage>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == message.Id, cancellationToken);
    }
}
