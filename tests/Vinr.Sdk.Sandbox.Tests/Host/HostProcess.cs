using System.Diagnostics;
using System.Text.RegularExpressions;
using Vinr.Sdk.Sandbox.Tests.Support;

namespace Vinr.Sdk.Sandbox.Tests.Host;

/// <summary>The stand-alone sandbox as a process of its own.</summary>
internal sealed class HostProcess : IDisposable
{
    // Jobs in the background of a shell are started deaf to Ctrl-C, and so would be everything that they start.
    private static readonly string[] Interruptible = IgnoresInterrupts() ? ["env", "--default-signal=INT"] : [];

    private readonly Process _process;

    private HostProcess(Process process) => _process = process;

    public static HostProcess Start(params string[] arguments) => Start(path: null, arguments);

    /// <param name="path">Where programs are looked for first.</param>
    /// <param name="arguments">The command line.</param>
    public static HostProcess Start(DirectoryInfo? path, string[] arguments)
    {
        string[] command = [.. Interruptible, "dotnet", Path.Combine(AppContext.BaseDirectory, "Vinr.Sdk.Sandbox.Host.dll"), .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (path is not null) start.Environment["PATH"] = path.FullName + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        return new HostProcess(Process.Start(start)!);
    }

    /// <summary>With outputs of a shell, such as <c>&gt;/dev/full</c>.</summary>
    /// <param name="redirection">As a shell writes it.</param>
    /// <param name="arguments">The command line.</param>
    public static HostProcess StartInShell(string redirection, params string[] arguments)
    {
        string[] command = [.. Interruptible, "dotnet", Path.Combine(AppContext.BaseDirectory, "Vinr.Sdk.Sandbox.Host.dll"), .. arguments];
        var start = new ProcessStartInfo("sh", ["-c", $"exec \"$@\" {redirection}", "sh", .. command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new HostProcess(Process.Start(start)!);
    }

    /// <summary>What it says on its output, to the end.</summary>
    public Task<string> OutputAsync() => _process.StandardOutput.ReadToEndAsync(TestApi.Token);

    /// <summary>What it says before it serves.</summary>
    public async Task<string> GreetingAsync()
    {
        var lines = new List<string>();
        while (await _process.StandardOutput.ReadLineAsync(TestApi.Token) is { } line)
        {
            lines.Add(line);
            if (line.StartsWith("Ctrl-C", StringComparison.Ordinal)) break;
        }

        return string.Join('\n', lines);
    }

    public static string Field(string greeting, string name) => Regex.Match(greeting, $@"^\s*{name}\s+(\S+)$", RegexOptions.Multiline).Groups[1].Value;

    public bool HasEnded => _process.HasExited;

    public Task<string> ComplaintAsync() => _process.StandardError.ReadToEndAsync(TestApi.Token);

    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    public async Task<int> ExitCodeAsync()
    {
        await _process.WaitForExitAsync(TestApi.Token);
        return _process.ExitCode;
    }

    private static bool IgnoresInterrupts()
    {
        const string Status = "/proc/self/status", Ignored = "SigIgn:";
        const int Interrupt = 1 << 1; // SIGINT is 2
        if (!File.Exists(Status)) return false;

        var mask = File.ReadLines(Status).First(line => line.StartsWith(Ignored, StringComparison.Ordinal))[Ignored.Length..].Trim();
        return (Convert.ToUInt64(mask, 16) & Interrupt) != 0;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
