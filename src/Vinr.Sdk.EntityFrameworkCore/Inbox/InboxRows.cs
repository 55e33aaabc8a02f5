using Microsoft.EntityFrameworkCore;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>What the holder of a row does with it, each in one statement that changes nothing under another's token.</summary>
internal static class InboxRows
{
    /// <summary>How an event stands; null when there is no row.</summary>
    public static Task<VinrInboxState?> StateAsync(DbContext db, string key, CancellationToken cancellationToken) =>
        db.Set<VinrInboxMessage>().Where(m => m.Id == key).Select(m => (VinrInboxState?)m.State).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Whether it was this claim that finished the event.</summary>
    public static Task<bool> IsDoneByAsync(DbContext db, string key, string token, CancellationToken cancellationToken) =>
        db.Set<VinrInboxMessage>().AnyAsync(m => m.Id == key && m.Token == token && m.State == VinrInboxState.Done, cancellationToken);

    /// <summary>Whether it is still held under the token.</summary>
    public static Task<bool> IsHeldAsync(DbContext db, string key, string token, CancellationToken cancellationToken) => Held(db, key, token).AnyAsync(cancellationToken);

    public static async Task<bool> RenewAsync(DbContext db, string key, string token, DateTimeOffset until, CancellationToken cancellationToken) =>
        await Held(db, key, token).ExecuteUpdateAsync(set => set.SetProperty(m => m.Due, until), cancellationToken).ConfigureAwait(false) == 1;

    /// <summary>Records that it is done. The token stays, so that whoever does not know whether this was committed can look.</summary>
    public static async Task<bool> FinishAsync(DbContext db, string key, string token, DateTimeOffset until, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlRawAsync(InboxSql.Of(db).Finish, [key, token, until.ToUnixTimeMilliseconds()], cancellationToken).ConfigureAwait(false) == 1;

    /// <summary>Writes down what it failed of; it is still held.</summary>
    public static Task FailAsync(DbContext db, string key, string token, string error, CancellationToken cancellationToken) =>
        Held(db, key, token).ExecuteUpdateAsync(set => set.SetProperty(m => m.LastError, error), cancellationToken);

    /// <summary>Gives it back, to be taken again at a moment, or as a dead letter.</summary>
    public static Task ReturnAsync(DbContext db, string key, string token, VinrInboxState state, DateTimeOffset due, int attempts, CancellationToken cancellationToken) =>
        Held(db, key, token).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, state).SetProperty(m => m.Token, (string?)null).SetProperty(m => m.Due, due).SetProperty(m => m.Attempts, attempts), cancellationToken);

    /// <summary>Gives it back at once. What was only claimed, and never failed, leaves nothing behind.</summary>
    public static async Task ReleaseAsync(DbContext db, string key, string token, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var gone = await Held(db, key, token).Where(m => m.State == VinrInboxState.Held && m.LastError == null).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        if (gone == 0) await Held(db, key, token).ExecuteUpdateAsync(set => set.SetProperty(m => m.Token, (string?)null).SetProperty(m => m.Due, now), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes rows of a state that have been due since a moment, the oldest first and only so many.</summary>
    /// <returns>How many it found.</returns>
    public static async Task<int> ForgetAsync(DbContext db, VinrInboxState state, DateTimeOffset until, int most, CancellationToken cancellationToken)
    {
        // In two steps: in one, PostgreSQL reads the whole table once more.
        var due = db.Set<VinrInboxMessage>().Where(m => m.State == state && m.Due <= until);
        var keys = await due.OrderBy(m => m.Due).Select(m => m.Id).Take(most).ToListAsync(cancellationToken).ConfigureAwait(false);
        if (keys.Count > 0) await due.Where(m => keys.Contains(m.Id)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        return keys.Count;
    }

    private static IQueryable<VinrInboxMessage> Held(DbContext db, string key, string token) =>
        db.Set<VinrInboxMessage>().Where(m => m.Id == key && m.Token == token && (m.State == VinrInboxState.Held || m.State == VinrInboxState.Waiting));
}
