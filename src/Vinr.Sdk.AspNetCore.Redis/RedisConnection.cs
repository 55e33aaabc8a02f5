using StackExchange.Redis;

namespace Vinr.Sdk.AspNetCore.Redis;

/// <summary>The connection of an inbox: the app's, or one of its own. It is made once, in nobody's context, and however long that takes nobody waits longer than he wants.</summary>
internal sealed class RedisConnection(Func<Task<IConnectionMultiplexer>> connect, bool isOwned) : IDisposable, IAsyncDisposable
{
    private readonly object _lock = new();
    private Task<IConnectionMultiplexer>? _connecting;
    private bool _isDisposed;

    /// <summary>A connection of its own, which mends itself when it breaks or when there was no Redis at first.</summary>
    public static RedisConnection To(ConfigurationOptions configuration)
    {
        configuration.AbortOnConnectFail = false;
        configuration.ReconnectRetryPolicy = new LinearRetry(1_000);
        return new(async () => await ConnectionMultiplexer.ConnectAsync(configuration).ConfigureAwait(false), isOwned: true);
    }

    /// <summary>Gives the connection when it is made. One that could not be made is tried again.</summary>
    public Task<IConnectionMultiplexer> GetAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_connecting is null or { IsFaulted: true } or { IsCanceled: true }) _connecting = ConnectAsync();
            return _connecting.WaitAsync(cancellationToken);
        }
    }

    public void Dispose() => Closing()?.Dispose();

    public ValueTask DisposeAsync() => Closing()?.DisposeAsync() ?? ValueTask.CompletedTask;

    // The connection outlives the delivery that first needs it, and its timers must not carry that one's trace and ambient values on.
    private Task<IConnectionMultiplexer> ConnectAsync()
    {
        using (ExecutionContext.IsFlowSuppressed() ? null : (AsyncFlowControl?)ExecutionContext.SuppressFlow()) return Task.Run(connect);
    }

    /// <returns>What is left to dispose of now. What is still being made is disposed of when it is.</returns>
    private IConnectionMultiplexer? Closing()
    {
        lock (_lock)
        {
            if (_isDisposed) return null;
            _isDisposed = true;
        }

        if (!isOwned || _connecting is null) return null;
        if (_connecting.IsCompletedSuccessfully) return _connecting.Result;
        _ = _connecting.ContinueWith(static made => made.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        return null;
    }
}
