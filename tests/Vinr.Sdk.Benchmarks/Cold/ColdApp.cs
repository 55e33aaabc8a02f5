using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Vinr.Sdk.Benchmarks.Cold;

/// <summary>The program of tests/Vinr.Sdk.ColdStart, published for one caller in one way.</summary>
internal sealed partial class ColdApp
{
    private readonly string[] _command;

    private ColdApp(string caller, string[] command, long bytes, int warnings)
    {
        Caller = caller;
        Bytes = bytes;
        Warnings = warnings;
        _command = command;
    }

    public string Caller { get; }

    /// <summary>What is published, symbols and documentation aside.</summary>
    public long Bytes { get; }

    public int Warnings { get; }

    public static async Task<ColdApp> PublishAsync(string caller, string way)
    {
        var folder = Path.Combine(Path.GetTempPath(), "vinr-cold", $"{caller}-{way}");
        var published = Path.Combine(folder, "published");
        if (Directory.Exists(published)) Directory.Delete(published, recursive: true);

        Console.WriteLine($"publishing {caller}, {way}");
        using var publish = Process.Start(new ProcessStartInfo("dotnet",
            [
                "publish", Project(), "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier, "--output", published,
                "--artifacts-path", folder, $"-p:Caller={caller}", $"-p:Way={way}", "--nologo",
            ])
        {
            RedirectStandardOutput = true,
        })!;
        var log = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0) throw new InvalidOperationException($"Publishing {caller} for {way} failed:\n{log}");

        var program = Path.Combine(published, $"cold-{caller}");
        return new ColdApp(
            caller,
            way == "aot" ? [program] : ["dotnet", program + ".dll"],
            Directory.EnumerateFiles(published).Where(IsShipped).Sum(file => new FileInfo(file).Length),
            Warning().Matches(log).Select(match => match.Value).Distinct().Count());
    }

    /// <summary>Milliseconds from the start of the process to its answer; null when it crashed.</summary>
    public async Task<double?> RunAsync(Uri server)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(_command[0], [.. _command[1..], server.AbsoluteUri])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var line = await process.StandardOutput.ReadLineAsync();
        var elapsed = Stopwatch.GetElapsedTime(start);
        await process.WaitForExitAsync();
        await errors;
        return line is null || process.ExitCode != 0 ? null : elapsed.TotalMilliseconds;
    }

    private static bool IsShipped(string file) => Path.GetExtension(file) is not (".pdb" or ".dbg" or ".xml");

    private static string Project()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Vinr.Sdk.sln"))) folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("Run it from the repository."), "tests", "Vinr.Sdk.ColdStart");
    }

    [GeneratedRegex(@"^.*warning IL\d+.*$", RegexOptions.Multiline)]
    private static partial Regex Warning();
}
