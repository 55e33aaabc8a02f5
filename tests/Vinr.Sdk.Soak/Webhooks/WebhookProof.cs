using System.Diagnostics;
using StackExchange.Redis;
using Vinr.Sdk.Soak.Running;

namespace Vinr.Sdk.Soak.Webhooks;

/// <summary>
/// Each event three times and in any order to two instances on one Redis; one event in ten fails at first; one instance is killed
/// half-way. Then what the handlers wrote is counted.
/// </summary>
internal static class WebhookProof
{
    public const int Copies = 3;

    private const int AtOnce = 48;

    public static async Task<ProofReport> RunAsync(int events, long seed, string? redisAddress, Progress progress, CancellationToken token)
    {
        await using var own = redisAddress is null ? await RedisProcess.StartAsync(RedisProcess.Program!) : null;
        var address = redisAddress ?? own!.Address;
        var prefix = $"proof-{Guid.NewGuid():N}:";
        await using var redis = await ConnectionMultiplexer.ConnectAsync(address);
        var watch = Stopwatch.StartNew();
        await using var doomed = await InstanceProcess.StartAsync("one", Instance.Command, address, prefix);
        await using var survivor = await InstanceProcess.StartAsync("two", Instance.Command, address, prefix);
        using var sender = new Sender([doomed, survivor]);

        var deliveries = Enumerable.Range(0, events * Copies).Select(i => i % events).ToArray();
        new Random(unchecked((int)seed)).Shuffle(deliveries);
        var killing = KillHalfWayAsync(doomed, sender, deliveries.Length / 2, redis, prefix, token);
        await Parallel.ForEachAsync(deliveries, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = token }, async (number, cancellation) =>
        {
            await sender.DeliverAsync(number, cancellation);
            progress.Add();
        });

        var (killedAt, held) = await killing;
        var entries = await Ledger.ReadAsync(redis.GetDatabase(), prefix);
        return ProofReport.Of(events, entries, doomed.Name, held) with
        {
            Deliveries = deliveries.Length,
            Posts = sender.Posts,
            KilledAt = killedAt,
            Took = watch.Elapsed,
        };
    }

    /// <returns>When it was, and which events the instance held, as their claims in Redis say.</returns>
    private static async Task<(int KilledAt, HashSet<string> Held)> KillHalfWayAsync(InstanceProcess doomed, Sender sender, int half, ConnectionMultiplexer redis, string prefix, CancellationToken token)
    {
        while (sender.Acknowledged < half) await Task.Delay(1, token);
        await doomed.KillAsync();
        var killedAt = sender.Acknowledged;

        var held = new HashSet<string>(StringComparer.Ordinal);
        var keys = prefix + "event:";
        await foreach (var key in redis.GetServers()[0].KeysAsync(pattern: keys + "*", pageSize: 5_000).WithCancellation(token))
        {
            var holder = (string?)await redis.GetDatabase().StringGetAsync(key);
            if (holder?.StartsWith(doomed.Name + "/", StringComparison.Ordinal) == true) held.Add(key.ToString()[keys.Length..]);
        }

        return (killedAt, held);
    }
}
