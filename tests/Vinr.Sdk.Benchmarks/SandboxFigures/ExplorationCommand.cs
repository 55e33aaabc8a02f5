using Vinr.Sdk.Benchmarks.Output;

namespace Vinr.Sdk.Benchmarks.SandboxFigures;

/// <summary><c>exploration</c>: what it costs to run a checkout against every failure.</summary>
internal static class ExplorationCommand
{
    public static async Task<int> RunAsync()
    {
        Machine.Print();
        TextTable.Print(["figure", "measured", "limit", ""], await ExplorationFigure.MeasureAsync(), leftColumns: 1);
        return 0;
    }
}
