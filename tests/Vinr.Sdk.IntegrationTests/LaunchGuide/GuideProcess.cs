using System.Diagnostics;
using System.Reflection;

namespace Vinr.Sdk.IntegrationTests.LaunchGuide;

/// <summary>Runs the built walkthrough and collects what it says.</summary>
internal static class GuideProcess
{
    private static readonly string Assembly = typeof(GuideProcess).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "LaunchGuide").Value!;

    /// <summary>Variables that decide how it runs, or how it looks; each test sets those that it means.</summary>
    private static readonly string[] Decisive =
        ["VINR_SECRET_KEY", "VINR_BASE_URL", "COLUMNS", "NO_COLOR", "TERM", "CI", "GITHUB_ACTIONS"];

    public static Task<GuideRun> RunAsync(string[] arguments, params (string Name, string Value)[] environment) => RunAsync(arguments, static _ => Task.CompletedTask, environment);

    /// <param name="arguments">The command line.</param>
    /// <param name="told">Hears each line of the error stream as it comes.</param>
    /// <param name="environment">Variables.</param>
    public static async Task<GuideRun> RunAsync(string[] arguments, Func<string, Task> told, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Assembly, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        foreach (var name in Decisive) start.Environment.Remove(name);
        foreach (var (name, value) in environment) start.Environment[name] = value;

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = ListenAsync(process.StandardError, told);
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await errors);
    }

    private static async Task<string> ListenAsync(StreamReader stream, Func<string, Task> told)
    {
        var all = new System.Text.StringBuilder();
        while (await stream.ReadLineAsync() is { } line)
        {
            all.Append(line).Append('\n');
            await told(line);
        }

        return all.ToString();
    }
}

/// <summary>How a run ended, and what it wrote.</summary>
internal sealed record GuideRun(int ExitCode, string Output, string Errors);
