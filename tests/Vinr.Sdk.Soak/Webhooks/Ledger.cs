using StackExchange.Redis;

namespace Vinr.Sdk.Soak.Webhooks;

/// <summary>
/// What the handlers write, in Redis and each entry in one step, so that a killed process leaves nothing half written. An effect is
/// keyed by its event, as that of any handler should be that has to bear a second start.
/// </summary>
/// <param name="redis">Where.</param>
/// <param name="prefix">What the keys of this run begin with.</param>
/// <param name="instance">Who writes.</param>
internal sealed class Ledger(IDatabase redis, string prefix, string instance)
{
    private const string End =
        """
        local word = redis.call('SADD', KEYS[1], ARGV[2]) == 1 and 'done' or 'found'
        redis.call('RPUSH', KEYS[2], ARGV[1] .. ' ' .. word .. ' ' .. ARGV[2])
        """;

    private const string FailFirst =
        """
        if redis.call('SADD', KEYS[1], ARGV[2]) == 0 then return 0 end
        redis.call('RPUSH', KEYS[2], ARGV[1] .. ' fail ' .. ARGV[2])
        return 1
        """;

    private readonly RedisKey _entries = EntriesOf(prefix);
    private readonly RedisKey _effects = prefix + "effects";
    private readonly RedisKey _failed = prefix + "failed";

    public Task StartAsync(string id) => redis.ListRightPushAsync(_entries, $"{instance} {LedgerEntry.Start} {id}");

    /// <summary>Writes "fail", if no run of the event has failed yet, anywhere.</summary>
    public async Task<bool> FailFirstAsync(string id) => (bool)await redis.ScriptEvaluateAsync(FailFirst, [_failed, _entries], [instance, id]);

    /// <summary>Writes "done"; or "found", when an earlier run had come so far and nobody knew.</summary>
    public Task EndAsync(string id) => redis.ScriptEvaluateAsync(End, [_effects, _entries], [instance, id]);

    public static async Task<LedgerEntry[]> ReadAsync(IDatabase redis, string prefix) =>
        [.. (await redis.ListRangeAsync(EntriesOf(prefix))).Select(entry => entry.ToString().Split(' ')).Select(parts => new LedgerEntry(parts[0], parts[1], parts[2]))];

    private static RedisKey EntriesOf(string prefix) => prefix + "entries";
}

/// <summary>A line of the ledger.</summary>
internal sealed record LedgerEntry(string Instance, string Word, string Id)
{
    public const string Start = "start";
    public const string Fail = "fail";
    public const string Done = "done";
    public const string Found = "found";
}
