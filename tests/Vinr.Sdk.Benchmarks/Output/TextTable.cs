using System.Globalization;

namespace Vinr.Sdk.Benchmarks.Output;

/// <summary>Columns that line up: the first ones to the left, figures to the right.</summary>
internal static class TextTable
{
    public static void Print(string[] head, IEnumerable<string[]> lines, int leftColumns = 2)
    {
        string[][] all = [head, .. lines];
        var widths = Enumerable.Range(0, head.Length).Select(column => all.Max(line => line[column].Length)).ToArray();
        foreach (var line in all)
        {
            Console.WriteLine(string.Join("  ", line.Select((cell, column) =>
                column < leftColumns ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
            if (line == head) Console.WriteLine(new string('-', widths.Sum() + (2 * (widths.Length - 1))));
        }
    }

    public static string Whole(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Ratio(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    public static string Ratio(double? value) => value is { } ratio ? Ratio(ratio) : "";
}
