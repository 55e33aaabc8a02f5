using Microsoft.EntityFrameworkCore;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>The same on PostgreSQL, where who takes rows passes over those that another is just taking.</summary>
internal sealed class PostgreSqlStatements : UpsertStatements
{
    public override Task<List<VinrInboxMessage>> TakeAsync(DbContext db, int most, Lease lease, CancellationToken cancellationToken) =>
        db.Set<VinrInboxMessage>()
            .FromSqlRaw(InboxSql.Of(db).Take, lease.Token, Milliseconds(lease.Now), Milliseconds(lease.Until), most)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
}
