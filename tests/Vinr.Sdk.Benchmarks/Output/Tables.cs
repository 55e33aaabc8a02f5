namespace Vinr.Sdk.Benchmarks.Output;

/// <summary>The tables of <c>compare</c>.</summary>
internal static class Tables
{
    public static void PrintCalls(IReadOnlyList<Row> rows) => TextTable.Print(
        ["scenario", "variant", "ns/call", "x floor", "B/call", "x floor"],
        Grouped(rows, row =>
        [
            TextTable.Whole(row.NsPerOp), TextTable.Ratio(row.TimeRatio), TextTable.Whole(row.BytesPerOp), TextTable.Ratio(row.BytesRatio),
        ]));

    public static void PrintLoopback(IReadOnlyList<Row> rows) => TextTable.Print(
        ["scenario", "variant", "requests/s", "CPU ns/call", "x floor", "B/call", "x floor", "p50 us", "p99 us"],
        Grouped(rows, row =>
        [
            TextTable.Whole(row.RequestsPerSecond!.Value), TextTable.Whole(row.NsPerOp), TextTable.Ratio(row.TimeRatio),
            TextTable.Whole(row.BytesPerOp), TextTable.Ratio(row.BytesRatio),
            TextTable.Whole(row.P50Microseconds!.Value), TextTable.Whole(row.P99Microseconds!.Value),
        ]));

    // The scenario is named once, in the first of its lines.
    private static IEnumerable<string[]> Grouped(IReadOnlyList<Row> rows, Func<Row, string[]> figures) =>
        rows.Select((row, i) => (string[])[i > 0 && rows[i - 1].Scenario == row.Scenario ? "" : row.Scenario, row.Variant, .. figures(row)]);
}
