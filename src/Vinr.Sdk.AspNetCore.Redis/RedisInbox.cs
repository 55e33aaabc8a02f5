using System.Globalization;
using StackExchange.Redis;
using Vinr.Sdk.Hosting;

namespace Vinr.Sdk.AspNetCore.Redis;

/// <summary>
/// An inbox that all instances of an app share, on Redis. A claim is a key that was set because it was not there, with the lease as its
/// expiry; whoever holds it is told by a token, which is compared in Redis itself.
/// </summary>
/// <remarks>
/// It promises what the Redis behind it keeps. A replica that takes over without the last writes may give out an event a second time.
/// While there is no connection to Redis no event is given out, and an answer is waited for no longer than half a second, since VINR waits
/// for the answer to its delivery. After two that did not come Redis is left alone for a second at a time, until it answers one.
/// </remarks>
public sealed class RedisInbox : IVinrInbox, IVinrEventOrder, IVinrCheckpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);

    private readonly RedisConnection _connection;
    private readonly RedisInboxOptions _options;
    private readonly RedisCircuit _circuit;

    /// <summary>Makes an inbox on a connection of the app, which is not disposed.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <exception cref="ArgumentException">A setting is bad.</exception>
    public RedisInbox(IConnectionMultiplexer connection, RedisInboxOptions? options = null)
        : this(new RedisConnection(() => Task.FromResult(connection), isOwned: false), options ?? new())
    {
        ArgumentNullException.ThrowIfNull(connection);
    }

    internal RedisInbox(RedisConnection connection, RedisInboxOptions options)
    {
        options.Validate();
        (_connection, _options, _circuit) = (connection, options, new(options.TimeProvider));
    }

    /// <inheritdoc />
    public async Task<InboxClaim> ClaimAsync(string eventId, TimeSpan lease, CancellationToken cancellationToken = default)
    {
        var token = $"{_options.InstanceName}/{Guid.NewGuid():N}";
        try
        {
            var holder = await _circuit.RunAsync(
                patience => RunAsync(RedisScripts.Claim, EventKey(eventId), [token, Milliseconds(lease)], mayWait: false, patience), cancellationToken).ConfigureAwait(false);
            if (holder.IsNull) return new(InboxStatus.Claimed, token);
            return new((RedisValue)holder == RedisScripts.Done ? InboxStatus.AlreadyDone : InboxStatus.InProgress);
        }
        catch (Exception e) when (e is not RedisConnectionException { FailureType: ConnectionFailureType.UnableToConnect })
        {
            _ = ForgetAsync(eventId, token);
            throw;
        }
    }

    /// <inheritdoc />
    public async Task<bool> RenewAsync(string eventId, string token, TimeSpan lease, CancellationToken cancellationToken = default) =>
        (bool)await RunAsync(RedisScripts.Put, EventKey(eventId), [token, token, Milliseconds(lease)], mayWait: true, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async Task<bool> CompleteAsync(string eventId, string token, TimeSpan retention, CancellationToken cancellationToken = default) =>
        (bool)await RunAsync(RedisScripts.Put, EventKey(eventId), [token, RedisScripts.Done, Milliseconds(retention)], mayWait: true, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public Task ReleaseAsync(string eventId, string token, CancellationToken cancellationToken = default) =>
        RunAsync(RedisScripts.Release, EventKey(eventId), [token], mayWait: true, cancellationToken);

    /// <inheritdoc />
    public async Task<bool> IsStaleAsync(string accountId, DateTimeOffset created, TimeSpan retention, CancellationToken cancellationToken = default) =>
        (bool)await _circuit.RunAsync(
            patience => RunAsync(RedisScripts.Order, $"{_options.KeyPrefix}latest:{accountId}", [created.ToUnixTimeMilliseconds(), Milliseconds(retention)], mayWait: false, patience),
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async Task<VinrCheckpoint?> ReadCheckpointAsync(string name, CancellationToken cancellationToken = default)
    {
        var found = (string?)await RunAsync(RedisScripts.Read, CheckpointKey(name), [], mayWait: true, cancellationToken).ConfigureAwait(false);
        if (found is null) return null;

        var parts = found.Split(' ', 2); // milliseconds, and the id if there is one
        return new(parts.Length > 1 ? parts[1] : null, DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts[0], CultureInfo.InvariantCulture)));
    }

    /// <inheritdoc />
    public Task WriteCheckpointAsync(string name, VinrCheckpoint checkpoint, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        var text = string.Create(CultureInfo.InvariantCulture, $"{checkpoint.Created.ToUnixTimeMilliseconds()}{(checkpoint.EventId is { } id ? " " + id : "")}");
        return RunAsync(RedisScripts.Write, CheckpointKey(name), [text], mayWait: true, cancellationToken);
    }

    private RedisKey CheckpointKey(string name) => $"{_options.KeyPrefix}checkpoint:{name}";

    private static RedisValue Milliseconds(TimeSpan time) => Math.Max(1, (long)time.TotalMilliseconds);

    private RedisKey EventKey(string eventId) => $"{_options.KeyPrefix}event:{eventId}";

    // A claim whose answer did not come may stand in Redis all the same, or will when Redis goes on; nobody would hold it, for a whole lease.
    private async Task ForgetAsync(string eventId, string token)
    {
        try
        {
            await ReleaseAsync(eventId, token, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Then it is free after its lease, as that of a process that died.
        }
    }

    /// <param name="script">What to do.</param>
    /// <param name="key">To what.</param>
    /// <param name="values">With what.</param>
    /// <param name="mayWait">Whether it is still wanted when a broken connection is back, though nobody waits for it that long.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    private async Task<RedisResult> RunAsync(string script, RedisKey key, RedisValue[] values, bool mayWait, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Patience, _options.TimeProvider);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            var connection = await _connection.GetAsync(patience.Token).ConfigureAwait(false);
            var redis = connection.GetDatabase(_options.Database);
            if (!mayWait && !redis.IsConnected(key)) throw new RedisConnectionException(ConnectionFailureType.UnableToConnect, "There is no connection to Redis. It is made as soon as Redis can be reached.");
            return await redis.ScriptEvaluateAsync(script, [key], values).WaitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(FormattableString.Invariant($"Redis did not answer within {Patience.TotalMilliseconds} ms."));
        }
    }
}
