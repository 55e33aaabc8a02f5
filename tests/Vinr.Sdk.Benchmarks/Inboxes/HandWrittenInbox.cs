using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Vinr.Sdk.Benchmarks.Inboxes;

/// <summary>
/// What one writes by hand for the same guarantees, and no more: a claim with a token and a lease, the handler and "done" in one
/// transaction under the token, by the context's execution strategy, which looks a lost commit up.
/// </summary>
internal sealed class HandWrittenInbox(IServiceScopeFactory scopes)
{
    private const string Claim =
        """
        INSERT INTO by_hand AS m (id, state, token, attempts, due) VALUES ({0}, 1, {1}, 1, {3})
        ON CONFLICT (id) DO UPDATE SET token = excluded.token, due = excluded.due, attempts = m.attempts + 1 WHERE m.state < 2 AND m.due <= {2}
        """;

    private const string Take =
        """
        WITH next AS (SELECT id FROM by_hand WHERE state = 0 AND due <= {1} ORDER BY due LIMIT {3} FOR UPDATE SKIP LOCKED)
        UPDATE by_hand AS m SET token = {0}, due = {2}, attempts = m.attempts + 1 FROM next WHERE m.id = next.id RETURNING m.*
        """;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Handles an event once.</summary>
    public async Task DispatchAsync(string id)
    {
        var token = Guid.NewGuid().ToString("N");
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<BenchDb>();
            if (await db.Database.ExecuteSqlRawAsync(Claim, id, token, Now, Now + (long)Lease.TotalMilliseconds) == 0) return;
        }

        await HandleAsync(id, token);
    }

    public async Task StoreAsync(string id, byte[] body)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<BenchDb>().Database.ExecuteSqlRawAsync(
            "INSERT INTO by_hand (id, state, attempts, due, body) VALUES ({0}, 0, 0, {1}, {2}) ON CONFLICT (id) DO NOTHING", id, Now, body);
    }

    /// <summary>A worker: takes stored events until there are none.</summary>
    public async Task<bool> WorkAsync()
    {
        var token = Guid.NewGuid().ToString("N");
        List<HandWrittenRow> taken;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<BenchDb>();
            taken = await TakeAsync(db, token);
        }

        foreach (var row in taken)
        {
            var happened = VinrJson.Deserialize<VinrEvent>(Encoding.UTF8.GetString(row.Body!));
            await HandleAsync(happened.Id, token);
        }

        return taken.Count > 0;
    }

    private static async Task<List<HandWrittenRow>> TakeAsync(BenchDb db, string token)
    {
        if (db.Database.IsNpgsql()) return await db.Set<HandWrittenRow>().FromSqlRaw(Take, token, Now, Now + (long)Lease.TotalMilliseconds, 2).AsNoTracking().ToListAsync();

        await db.Database.ExecuteSqlRawAsync(
            "UPDATE by_hand SET token = {0}, due = {2}, attempts = attempts + 1 WHERE id IN (SELECT id FROM by_hand WHERE state = 0 AND due <= {1} ORDER BY due LIMIT 2)",
            token, Now, Now + (long)Lease.TotalMilliseconds);
        return await db.Set<HandWrittenRow>().AsNoTracking().Where(row => row.Token == token && row.State == 0).ToListAsync();
    }

    private async Task HandleAsync(string id, string token)
    {
        await using var outer = scopes.CreateAsyncScope();
        await outer.ServiceProvider.GetRequiredService<BenchDb>().Database.CreateExecutionStrategy().ExecuteAsync(
            (id, token),
            async (_, same, cancellation) =>
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<BenchDb>();
                await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
                await Handler.HandleAsync(db, same.id, cancellation);
                var done = await db.Database.ExecuteSqlRawAsync(
                    "UPDATE by_hand SET state = 2, due = {2}, body = NULL WHERE id = {0} AND token = {1} AND state < 2", [same.id, same.token, Now + 259_200_000], cancellation);
                if (done == 0) return false;
                await transaction.CommitAsync(CancellationToken.None);
                return true;
            },
            async (_, same, cancellation) =>
            {
                await using var scope = scopes.CreateAsyncScope();
                var isDone = await scope.ServiceProvider.GetRequiredService<BenchDb>().Set<HandWrittenRow>().AnyAsync(row => row.Id == same.id && row.Token == same.token && row.State == 2, cancellation);
                return new ExecutionResult<bool>(isDone, isDone);
            });
    }
}
