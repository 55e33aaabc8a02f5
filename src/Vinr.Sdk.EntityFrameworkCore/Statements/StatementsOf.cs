using Microsoft.EntityFrameworkCore;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>Chooses statements by the database.</summary>
internal static class StatementsOf
{
    private static readonly InboxStatements Portable = new();
    private static readonly InboxStatements Upsert = new UpsertStatements();
    private static readonly InboxStatements PostgreSql = new PostgreSqlStatements();

    public static InboxStatements Database(DbContext db) => db.Database.ProviderName switch
    {
        "Npgsql.EntityFrameworkCore.PostgreSQL" => PostgreSql,
        "Microsoft.EntityFrameworkCore.Sqlite" => Upsert,
        _ => Portable,
    };
}
