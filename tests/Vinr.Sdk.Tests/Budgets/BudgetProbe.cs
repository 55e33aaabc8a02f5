using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Xunit;

namespace Vinr.Sdk.Tests.Budgets;

/// <summary>Runs the probe, which is built for release and measures in a process of its own, and collects what it printed.</summary>
public sealed class BudgetProbe : IAsyncLifetime
{
    private static readonly string Assembly = typeof(BudgetProbe).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "BudgetProbe").Value!;

    private Dictionary<string, long> _bytes = [];

    public long this[string call] => _bytes[call];

    public async ValueTask InitializeAsync()
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Assembly])
        {
            RedirectStandardOutput = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        _bytes = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(": "))
            .ToDictionary(parts => parts[0], parts => long.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
