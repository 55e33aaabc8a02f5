using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>What must happen in one statement and LINQ cannot say, with the names that the shop's model has.</summary>
internal sealed class InboxSql
{
    private static readonly ConditionalWeakTable<IModel, InboxSql> All = [];

    private InboxSql(InboxNames n)
    {
        // 0 key, 1 token, 2 now, 3 until. What was done and is forgotten begins anew; what the same claim took before, and nobody heard of, is its own.
        Claim =
            $$"""
            INSERT INTO {{n.Table}} AS m ({{n.Id}}, {{n.Type}}, {{n.State}}, {{n.Token}}, {{n.Attempts}}, {{n.Due}}, {{n.Stored}})
            VALUES ({0}, '', {{Number(VinrInboxState.Held)}}, {1}, 1, {3}, {2})
            ON CONFLICT ({{n.Id}}) DO UPDATE SET
              {{n.Token}} = excluded.{{n.Token}}, {{n.Due}} = excluded.{{n.Due}},
              {{n.State}} = CASE WHEN m.{{n.State}} = {{Number(VinrInboxState.Done)}} THEN excluded.{{n.State}} ELSE m.{{n.State}} END,
              {{n.Attempts}} = CASE WHEN m.{{n.State}} = {{Number(VinrInboxState.Done)}} THEN 1 ELSE m.{{n.Attempts}} + 1 END,
              {{n.Stored}} = CASE WHEN m.{{n.State}} = {{Number(VinrInboxState.Done)}} THEN excluded.{{n.Stored}} ELSE m.{{n.Stored}} END
            WHERE m.{{n.State}} <> {{Number(VinrInboxState.Dead)}} AND (m.{{n.Due}} <= {2} OR m.{{n.Token}} = {1})
            """;

        // 0 key, 1 now, 2 type, 3 tenant, 4 body, 5 trace. What someone holds keeps its holder and its lease.
        Store =
            $$"""
            INSERT INTO {{n.Table}} AS m ({{n.Id}}, {{n.State}}, {{n.Attempts}}, {{n.Due}}, {{n.Stored}}, {{n.Type}}, {{n.Tenant}}, {{n.Body}}, {{n.Trace}})
            VALUES ({0}, {{Number(VinrInboxState.Waiting)}}, 0, {1}, {1}, {2}, {3}, {4}, {5})
            ON CONFLICT ({{n.Id}}) DO UPDATE SET
              {{n.State}} = excluded.{{n.State}}, {{n.Type}} = excluded.{{n.Type}}, {{n.Tenant}} = excluded.{{n.Tenant}}, {{n.Body}} = excluded.{{n.Body}}, {{n.Trace}} = excluded.{{n.Trace}},
              {{n.Token}} = CASE WHEN m.{{n.State}} = {{Number(VinrInboxState.Held)}} THEN m.{{n.Token}} END,
              {{n.Attempts}} = CASE WHEN m.{{n.State}} = {{Number(VinrInboxState.Held)}} THEN m.{{n.Attempts}} ELSE 0 END,
              {{n.Due}} = CASE WHEN m.{{n.State}} = {{Number(VinrInboxState.Held)}} THEN m.{{n.Due}} ELSE excluded.{{n.Due}} END,
              {{n.Stored}} = CASE WHEN m.{{n.State}} = {{Number(VinrInboxState.Held)}} THEN m.{{n.Stored}} ELSE excluded.{{n.Stored}} END
            WHERE m.{{n.State}} = {{Number(VinrInboxState.Held)}} OR (m.{{n.State}} = {{Number(VinrInboxState.Done)}} AND m.{{n.Due}} <= {1})
            """;

        // 0 key, 1 token, 2 until. On any database; in SQL since it is in the way of every event.
        Finish =
            $$"""
            UPDATE {{n.Table}} SET {{n.State}} = {{Number(VinrInboxState.Done)}}, {{n.Due}} = {2}, {{n.Body}} = NULL, {{n.LastError}} = NULL
            WHERE {{n.Id}} = {0} AND {{n.Token}} = {1} AND {{n.State}} IN ({{Number(VinrInboxState.Waiting)}}, {{Number(VinrInboxState.Held)}})
            """;

        // 0 token, 1 now, 2 until, 3 how many.
        Take =
            $$"""
            WITH next AS (
              SELECT {{n.Id}} FROM {{n.Table}} WHERE {{n.State}} = {{Number(VinrInboxState.Waiting)}} AND {{n.Due}} <= {1} ORDER BY {{n.Due}} LIMIT {3} FOR UPDATE SKIP LOCKED)
            UPDATE {{n.Table}} AS m SET {{n.Token}} = {0}, {{n.Due}} = {2}, {{n.Attempts}} = m.{{n.Attempts}} + 1
            FROM next WHERE m.{{n.Id}} = next.{{n.Id}} RETURNING m.*
            """;
    }

    public string Claim { get; }

    public string Store { get; }

    public string Finish { get; }

    public string Take { get; }

    public static InboxSql Of(DbContext db)
    {
        // Not GetValue: what makes it needs the context, and two that make it make the same.
        if (All.TryGetValue(db.Model, out var sql)) return sql;
        sql = new(InboxNames.Of(db.Model, db.GetService<ISqlGenerationHelper>()));
        All.AddOrUpdate(db.Model, sql);
        return sql;
    }

    private static string Number(VinrInboxState state) => ((int)state).ToString(CultureInfo.InvariantCulture);
}
