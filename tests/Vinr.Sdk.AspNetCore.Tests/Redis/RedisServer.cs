using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using StackExchange.Redis;
using Vinr.Sdk.AspNetCore.Tests.Redis;
using Xunit;

[assembly: AssemblyFixture(typeof(RedisServer))]

namespace Vinr.Sdk.AspNetCore.Tests.Redis;

/// <summary>A Redis of the tests' own, on a free port and in memory. Without the program the tests that need it are skipped.</summary>
public sealed class RedisServer : IAsyncLifetime
{
    private readonly SemaphoreSlim _starting = new(1, 1);
    private Process? _process;
    private IConnectionMultiplexer? _connection;

    /// <summary>A connection to it. Starts it when it is first asked for.</summary>
    public async Task<IConnectionMultiplexer> ConnectAsync()
    {
        var program = Find();
        Assert.SkipWhen(program is null, "redis-server is not on the PATH. On Debian: apt-get install redis-server");

        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return _connection ??= await StartAsync(program!);
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
        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _starting.Dispose();
    }

    private static string? Find() => Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "redis-server")).FirstOrDefault(File.Exists);

    private async Task<IConnectionMultiplexer> StartAsync(string program)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(program, ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--daemonize", "no"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        _process = Process.Start(start)!;
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal)) return await ConnectionMultiplexer.ConnectAsync($"127.0.0.1:{port}");
        }

        throw new InvalidOperationException("redis-server did not start.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
