using System.Diagnostics;

namespace Vinr.Sdk.Soak.Webhooks;

/// <summary>A Redis of one's own, on a free port and in memory.</summary>
internal sealed class RedisProcess : IAsyncDisposable
{
    public const string HowToGetIt = "redis-server is not on the PATH. On Debian: apt-get install redis-server";

    private readonly Process _process;

    private RedisProcess(Process process, string address) => (_process, Address) = (process, address);

    /// <summary>Host and port.</summary>
    public string Address { get; }

    /// <summary>The program to start; null when it is not there.</summary>
    public static string? Program { get; } = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "redis-server")).FirstOrDefault(File.Exists);

    public static async Task<RedisProcess> StartAsync(string program, int port = 0)
    {
        if (port == 0) port = UnusedPort.Find();
        var start = new ProcessStartInfo(
            program,
            ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--daemonize", "no"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal)) return new(process, $"127.0.0.1:{port}");
        }

        process.Dispose();
        throw new InvalidOperationException("redis-server did not start.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
