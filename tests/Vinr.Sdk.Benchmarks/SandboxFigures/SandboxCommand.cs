using Vinr.Sdk.Benchmarks.Output;

namespace Vinr.Sdk.Benchmarks.SandboxFigures;

/// <summary><c>sandbox</c>: what the embedded sandbox costs those who test with it.</summary>
internal static class SandboxCommand
{
    public static async Task<int> RunAsync()
    {
        Machine.Print();

        // First, while there is nothing in memory that could be let go of meanwhile and make it look smaller.
        var (size, curve) = await SizeFigure.MeasureAsync();
        string[][] figures = [await StartFigure.MeasureAsync(), await SnapshotFigure.MeasureAsync(), .. await ThroughputFigure.MeasureAsync()];
        TextTable.Print(["figure", "measured", "limit", ""], [.. figures, size], leftColumns: 1);
        Console.WriteLine();
        Console.WriteLine("Microseconds a call, in memory, by the number of accounts (ten transactions each):");
        TextTable.Print(["accounts", "retrieve", "list of 100", "ledger of one member"], curve, leftColumns: 1);
        return 0;
    }
}
