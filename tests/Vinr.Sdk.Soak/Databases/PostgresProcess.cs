using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Vinr.Sdk.Soak.Databases;

/// <summary>A PostgreSQL of one's own: a cluster in a temporary folder, on a free port. It is run by an ordinary user, since it refuses root.</summary>
internal sealed class PostgresProcess : IAsyncDisposable
{
    public const string HowToGetIt = "PostgreSQL is not installed. On Debian: apt-get install postgresql";

    private const string Superuser = "vinr";
    private const string OrdinaryUser = "postgres";

    private readonly Process _process;
    private readonly string _folder;

    private PostgresProcess(Process process, string folder, int port) => (_process, _folder, Port) = (process, folder, port);

    public int Port { get; }

    /// <summary>Where its programs are; null when it is not installed.</summary>
    public static string? Programs { get; } = Folders().FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));

    /// <summary>A connection string.</summary>
    /// <param name="database">To which database.</param>
    public string ConnectionTo(string database) => $"Host=127.0.0.1;Port={Port};Username={Superuser};Database={database};Maximum Pool Size=40";

    /// <param name="programs">Where its programs are.</param>
    /// <param name="isDurable">Whether a commit waits for the disk, as it does in production.</param>
    public static async Task<PostgresProcess> StartAsync(string programs, bool isDurable = false)
    {
        var folder = Directory.CreateTempSubdirectory("vinr-postgres-").FullName;
        if (Environment.IsPrivilegedProcess) await RunAsync("chown", OrdinaryUser, folder);
        var port = UnusedPort.Find();
        var data = Path.Combine(folder, "data");
        await RunAsOrdinaryUserAsync(Path.Combine(programs, "initdb"), "-D", data, "-U", Superuser, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");

        var process = StartAsOrdinaryUser(
            Path.Combine(programs, "postgres"), "-D", data, "-p", $"{port}", "-h", "127.0.0.1", "-k", folder, "-c", "max_connections=200", "-c", $"fsync={(isDurable ? "on" : "off")}", "-c", "log_min_messages=fatal");
        var started = new PostgresProcess(process, folder, port);
        await started.UntilReadyAsync();
        return started;
    }

    public async ValueTask DisposeAsync()
    {
        // As when a machine dies: its backends end with it.
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        for (var attempt = 1; Directory.Exists(_folder); attempt++)
        {
            try
            {
                Directory.Delete(_folder, recursive: true);
            }
            catch (IOException) when (attempt < 50)
            {
                await Task.Delay(20); // a backend still ends
            }
        }
    }

    private async Task UntilReadyAsync()
    {
        while (!_process.HasExited)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(20);
            }
        }

        throw new InvalidOperationException($"postgres ended with {_process.ExitCode}.");
    }

    private static async Task RunAsOrdinaryUserAsync(params string[] command)
    {
        using var process = StartAsOrdinaryUser(command);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{command[0]} ended with {process.ExitCode}.");
    }

    private static Process StartAsOrdinaryUser(params string[] command) => Environment.IsPrivilegedProcess
        ? Start("setpriv", [$"--reuid={OrdinaryUser}", $"--regid={OrdinaryUser}", "--clear-groups", .. command])
        : Start(command[0], command[1..]);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        await process.WaitForExitAsync();
    }

    // Nobody reads what it says, and a pipe that is full would stop it: it goes where it can be looked at.
    private static Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Path.GetTempPath(), RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } text) Trace.WriteLine(text);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static IEnumerable<string> Folders() =>
    [
        .. Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin")) : [],
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
    ];
}
