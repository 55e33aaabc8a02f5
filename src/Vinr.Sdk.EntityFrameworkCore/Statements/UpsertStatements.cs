using Microsoft.EntityFrameworkCore;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>The same where the database has <c>ON CONFLICT</c>: a row comes in by one statement, whether it was there or not.</summary>
internal class UpsertStatements : InboxStatements
{
    public override async Task<bool> ClaimAsync(DbContext db, string key, Lease lease, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlRawAsync(InboxSql.Of(db).Claim, [key, lease.Token, Milliseconds(lease.Now), Milliseconds(lease.Until)], cancellationToken).ConfigureAwait(false) == 1;

    public override async Task<bool> StoreAsync(DbContext db, VinrInboxMessage message, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlRawAsync(
            InboxSql.Of(db).Store,
            [message.Id, Milliseconds(message.Stored), message.Type, message.Tenant!, message.Body!, message.Trace!],
            cancellationToken).ConfigureAwait(false) == 1;

    protected static long Milliseconds(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds();
}
