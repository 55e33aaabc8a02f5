using StackExchange.Redis;
using Vinr.Sdk.AspNetCore.Tests.Redis;
using Vinr.Sdk.Soak.Webhooks;
using Vinr.Sdk.Tests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(RedisServer))]

namespace Vinr.Sdk.AspNetCore.Tests.Redis;

/// <summary>A Redis of the tests' own, started when a test first asks for it. Without the program such a test is skipped.</summary>
public sealed class RedisServer : IAsyncLifetime
{
    private readonly SemaphoreSlim _starting = new(1, 1);
    private RedisProcess? _process;
    private ConnectionMultiplexer? _connection;

    /// <summary>Host and port.</summary>
    public async Task<string> AddressAsync()
    {
        var program = Tool.Redis.Path();
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _process ??= await RedisProcess.StartAsync(program);
            return _process.Address;
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>A connection to it.</summary>
    public async Task<IConnectionMultiplexer> ConnectAsync()
    {
        var address = await AddressAsync();
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return _connection ??= await ConnectionMultiplexer.ConnectAsync(address);
        }
        finally
        {
            _starting.Release();
        }
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null) await _connection.DisposeAsync();
        if (_process is not null) await _process.DisposeAsync();
        _starting.Dispose();
    }
}
