using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vinr.Sdk.EntityFrameworkCore;
using Vinr.Sdk.Sandbox;
using Vinr.Sdk.Soak.Databases;
using Vinr.Sdk.Soak.Running;
using Vinr.Sdk.Soak.Webhooks;

namespace Vinr.Sdk.Soak.Outbox;

/// <summary>
/// Calls that are written into the outbox of two instances of a shop on one PostgreSQL, while VINR answers one in five with a fault and
/// the instances are killed and started again. Then some that leave and get no answer, and are looked at again when their keys are too old.
/// </summary>
internal static class OutboxProof
{
    private static readonly TimeSpan PastKeys = TimeSpan.FromHours(25);

    public static async Task<OutboxReport> RunAsync(OutboxRun run, long seed, Progress progress, CancellationToken token)
    {
        await using var postgres = await PostgresProcess.StartAsync(PostgresProcess.Programs!);
        var connection = postgres.ConnectionTo("shop");
        await using var db = ProofDb.Open(connection);
        await db.Database.EnsureCreatedAsync(token);
        await using var sandbox = await VinrSandbox.StartAsync(new() { RequestHistory = 2 * run.Calls, Seed = seed }, token);
        var member = sandbox.Seed.Program("Club").Member("cust_1").Id;

        var watch = Stopwatch.StartNew();
        var faults = new OrderedFaults(sandbox.Faults, seed);
        var ahead = TimeSpan.Zero;
        InstanceProcess[] instances = [await StartAsync("one"), await StartAsync("two")];
        try
        {
            var done = 0;
            var reaper = new Reaper(instances, StartAsync, new Random(unchecked((int)seed)));
            var reaping = reaper.RunAsync(run.Kills, run.Calls, () => done, token);
            var writing = EnqueueAsync(0, run.Calls, OutboxCalls.OfOrder);
            while (done < run.Calls && await CountAsync(VinrOutboxState.Refused) + await CountAsync(VinrOutboxState.InDoubt) == 0)
            {
                await Task.Delay(50, token);
                var sent = await CountAsync(VinrOutboxState.Sent);
                for (; done < sent; done++) progress.Add();
            }

            await writing;
            await reaping;
            var (took, hits) = (watch.Elapsed, faults.ToString());

            // None of these is answered: the first half is carried out all the same. Half of each half can be looked up.
            sandbox.Faults.Clear();
            var half = run.Late / 2;
            sandbox.Faults.On("loyalty.transactions.create").CommitThenDrop();
            await EnqueueAsync(run.Calls, half, OutboxCalls.Alone);
            await LeftAsync(half);
            sandbox.Faults.Clear();
            sandbox.Faults.On("loyalty.transactions.create").DropBeforeCommit();
            await EnqueueAsync(run.Calls + half, half, OutboxCalls.Alone);
            await LeftAsync(2 * half);
            foreach (var instance in instances)
            {
                await instance.KillAsync();
                await instance.DisposeAsync();
            }

            sandbox.Faults.Clear();
            sandbox.Requests.Clear();
            ahead = PastKeys;
            sandbox.Clock.Advance(PastKeys);
            (instances[0], instances[1]) = (await StartAsync("one"), await StartAsync("two"));
            while (await CountAsync(VinrOutboxState.Waiting) > 0) await Task.Delay(50, token);

            return await OutboxReport.OfAsync(db, sandbox, member, run, token) with
            {
                SentAgain = sandbox.Requests.To("loyalty.transactions.create").Count,
                Faults = hits,
                Killed = reaper.Kills,
                Took = took,
            };
        }
        finally
        {
            foreach (var instance in instances) await instance.DisposeAsync();
        }

        Task<InstanceProcess> StartAsync(string name) => InstanceProcess.StartAsync(
            name, OutboxShop.Command, connection, sandbox.BaseAddress.ToString(), sandbox.SecretKey, ahead.ToString("c", CultureInfo.InvariantCulture));

        // Several at a time are written while others are sent, as orders come.
        async Task EnqueueAsync(int first, int count, Func<int, string, OutboxCalls.Written> make)
        {
            await using var shop = ProofDb.Open(connection);
            for (var number = first; number < first + count; number++)
            {
                var call = make(number, member);
                shop.EnqueueVinr(call.Request, call.Key, call.Reference);
                if ((number + 1) % OutboxRun.CallsOfAnOrder == 0 || number + 1 == first + count) await shop.SaveChangesAsync(token);
            }
        }

        async Task LeftAsync(int count)
        {
            while (await db.Set<VinrOutboxMessage>().CountAsync(row => row.State == VinrOutboxState.Waiting && row.Error != null, token) < count) await Task.Delay(50, token);
        }

        Task<int> CountAsync(VinrOutboxState state) => db.Set<VinrOutboxMessage>().CountAsync(row => row.State == state, token);
    }
}
