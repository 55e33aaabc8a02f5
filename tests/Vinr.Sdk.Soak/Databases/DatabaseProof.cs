using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Vinr.Sdk.EntityFrameworkCore;
using Vinr.Sdk.Soak.Running;
using Vinr.Sdk.Soak.Webhooks;

namespace Vinr.Sdk.Soak.Databases;

/// <summary>
/// Each event three times and in any order to two instances of a shop on one PostgreSQL, which are killed and started again; one event in
/// ten fails at first. Then the effects in the database are counted: nothing that happened on the way excuses one too many or too few.
/// </summary>
internal static class DatabaseProof
{
    private const int AtOnce = 48;

    public static async Task<DatabaseReport> RunAsync(DatabaseRun run, long seed, Progress progress, CancellationToken token)
    {
        await using var postgres = await PostgresProcess.StartAsync(PostgresProcess.Programs!);
        var connection = postgres.ConnectionTo("shop");
        await using var db = ProofDb.Open(connection);
        await db.Database.EnsureCreatedAsync(token);

        var watch = Stopwatch.StartNew();
        var random = new Random(unchecked((int)seed));
        InstanceProcess[] instances = [await StartAsync("one"), await StartAsync("two")];
        try
        {
            using var sender = new Sender(instances);
            var deliveries = Enumerable.Range(0, run.Events * WebhookProof.Copies).Select(i => i % run.Events).ToArray();
            random.Shuffle(deliveries);
            var reaper = new Reaper(instances, StartAsync, random);
            var reaping = reaper.RunAsync(run.Kills, deliveries.Length, () => sender.Acknowledged, token);
            await Parallel.ForEachAsync(deliveries, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = token }, async (number, cancellation) =>
            {
                await sender.DeliverAsync(number, cancellation);
                progress.Add();
            });
            await reaping;

            var (acknowledged, handled) = (watch.Elapsed, db.Set<VinrInboxMessage>().Where(row => row.State == VinrInboxState.Done));
            while (await handled.CountAsync(token) < run.Events && !await db.Set<VinrInboxMessage>().AnyAsync(row => row.State == VinrInboxState.Dead, token)) await Task.Delay(50, token);
            return await DatabaseReport.OfAsync(db, run, token) with
            {
                Deliveries = sender.Acknowledged,
                Posts = sender.Posts,
                Killed = reaper.Kills,
                Acknowledged = acknowledged,
                Took = watch.Elapsed,
            };
        }
        finally
        {
            foreach (var instance in instances) await instance.DisposeAsync();
        }

        Task<InstanceProcess> StartAsync(string name) => InstanceProcess.StartAsync(name, ShopInstance.Command, connection, run.Mode);
    }
}
