using StackExchange.Redis;

namespace Vinr.Sdk.AspNetCore.Redis;

/// <summary>The connection of an inbox: the app's, or one of its own that is made when it is first needed.</summary>
internal sealed class RedisConnection : IAsyncDisposable
{
    private readonly Func<Task<IConnectionMultiplexer>>? _connect;
    private readonly SemaphoreSlim _connecting = new(1, 1);
    private IConnectionMultiplexer? _connection;

    public RedisConnection(IConnectionMultiplexer connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        _connection = connection;
    }

    public RedisConnection(ConfigurationOptions configuration) =>
        _connect = async () => await ConnectionMultiplexer.ConnectAsync(configuration).ConfigureAwait(false);

    /// <exception cref="RedisConnectionException">There is no Redis at the address. The next call tries again.</exception>
    public async ValueTask<IConnectionMultiplexer> GetAsync(CancellationToken cancellationToken)
    {
        if (_connection is { } connected) return connected;

        await _connecting.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _connection ??= await _connect!().ConfigureAwait(false);
        }
        finally
        {
            _connecting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_connect is not null && _connection is not null) await _connection.DisposeAsync().ConfigureAwait(false);
        _connecting.Dispose();
    }
}
