using System.Diagnostics;

namespace Vinr.Sdk.Benchmarks.Measuring;

/// <summary>The memory settings of the tool <c>vinr</c>, which the runtime reads when a process starts.</summary>
internal static class ToolSetup
{
    private const string Budget = "DOTNET_GCGen0MaxBudget";

    public static bool IsHere => Environment.GetEnvironmentVariable(Budget) is not null;

    /// <summary>Runs a command once more, in a process that is set up so.</summary>
    public static async Task<int> AgainAsync(string command, Arguments line)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ToolSetup).Assembly.Location, command, .. line.Rest])
        {
            Environment = { [Budget] = "0x1000000", ["DOTNET_GCConserveMemory"] = "7", ["DOTNET_gcConcurrent"] = "0" },
        };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
