namespace Vinr.Sdk.ArchitectureTests.Guarantees;

/// <summary>Commands for the hand that show what a test run is too short for.</summary>
internal static class LongRuns
{
    public const string Soak = Program + "--operations 1000000 --seed 1";
    public const string Fuzz = Program + "--fuzz 2000000 --seed 1";
    public const string States = Program + "states --rounds 1000 --seed 1";
    public const string Webhooks = Program + "webhooks --events 10000 --seed 1";
    public const string Database = Program + "database --events 10000 --kills 12 --mode handle --seed 1";
    public const string Stored = Program + "database --events 10000 --kills 12 --mode store --seed 1";
    public const string Outbox = Program + "outbox --calls 10000 --kills 12 --seed 1";
    public const string Import = Program + "import --members 100000 --seed 1";
    public const string Benchmarks = "dotnet run -c Release --project tests/Vinr.Sdk.Benchmarks -- compare";

    private const string Program = "dotnet run -c Release --project tests/Vinr.Sdk.Soak -- ";
}
