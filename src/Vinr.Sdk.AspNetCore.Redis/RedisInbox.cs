using StackExchange.Redis;

namespace Vinr.Sdk.AspNetCore.Redis;

/// <summary>
/// An inbox that all instances of an app share, on Redis. A claim is a key that was set because it was not there, with the lease as its
/// expiry; whoever holds it is told by a token, which is compared in Redis itself.
/// </summary>
/// <remarks>
/// It promises what the Redis behind it keeps. A replica that takes over without the last writes may give out an event a second time.
/// </remarks>
public sealed class RedisInbox : IVinrInbox, IVinrEventOrder
{
    private readonly RedisConnection _connection;
    private readonly RedisInboxOptions _options;

    /// <summary>Makes an inbox on a connection of the app, which is not disposed.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    public RedisInbox(IConnectionMultiplexer connection, RedisInboxOptions? options = null)
        : this(new RedisConnection(connection), options)
    {
    }

    internal RedisInbox(RedisConnection connection, RedisInboxOptions? options)
    {
        ArgumentNullException.ThrowIfNull(connection);
        _connection = connection;
        _options = options ?? new();
    }

    /// <inheritdoc />
    public async Task<InboxClaim> ClaimAsync(string eventId, TimeSpan lease, CancellationToken cancellationToken = default)
    {
        var redis = await DatabaseAsync(cancellationToken).ConfigureAwait(false);
        var token = $"{_options.InstanceName}/{Guid.NewGuid():N}";
        while (true)
        {
            if (await redis.StringSetAsync(EventKey(eventId), token, lease, When.NotExists).WaitAsync(cancellationToken).ConfigureAwait(false)) return new(InboxStatus.Claimed, token);

            var holder = await redis.StringGetAsync(EventKey(eventId)).WaitAsync(cancellationToken).ConfigureAwait(false);
            if (holder.IsNull) continue; // it went between the two questions
            return new(holder == RedisScripts.Done ? InboxStatus.AlreadyDone : InboxStatus.InProgress);
        }
    }

    /// <inheritdoc />
    public async Task<bool> RenewAsync(string eventId, string token, TimeSpan lease, CancellationToken cancellationToken = default) =>
        (bool)await RunAsync(RedisScripts.Put, EventKey(eventId), [token, token, Milliseconds(lease)], cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async Task<bool> CompleteAsync(string eventId, string token, TimeSpan retention, CancellationToken cancellationToken = default) =>
        (bool)await RunAsync(RedisScripts.Put, EventKey(eventId), [token, RedisScripts.Done, Milliseconds(retention)], cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public Task ReleaseAsync(string eventId, string token, CancellationToken cancellationToken = default) =>
        RunAsync(RedisScripts.Release, EventKey(eventId), [token], cancellationToken);

    /// <inheritdoc />
    public async Task<bool> IsStaleAsync(string accountId, DateTimeOffset created, TimeSpan retention, CancellationToken cancellationToken = default) =>
        (bool)await RunAsync(
            RedisScripts.Order, $"{_options.KeyPrefix}latest:{accountId}", [created.ToUnixTimeMilliseconds(), Milliseconds(retention)], cancellationToken).ConfigureAwait(false);

    private static RedisValue Milliseconds(TimeSpan time) => (long)time.TotalMilliseconds;

    private RedisKey EventKey(string eventId) => $"{_options.KeyPrefix}event:{eventId}";

    private async Task<IDatabase> DatabaseAsync(CancellationToken cancellationToken) =>
        (await _connection.GetAsync(cancellationToken).ConfigureAwait(false)).GetDatabase(_options.Database);

    private async Task<RedisResult> RunAsync(string script, RedisKey key, RedisValue[] values, CancellationToken cancellationToken)
    {
        var redis = await DatabaseAsync(cancellationToken).ConfigureAwait(false);
        return await redis.ScriptEvaluateAsync(script, [key], values).WaitAsync(cancellationToken).ConfigureAwait(false);
    }
}
