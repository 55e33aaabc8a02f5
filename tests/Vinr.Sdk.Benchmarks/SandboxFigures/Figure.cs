using System.Globalization;

namespace Vinr.Sdk.Benchmarks.SandboxFigures;

/// <summary>A line with a limit.</summary>
internal static class Figure
{
    public static string[] AtMost(string what, double measured, double limit, string unit) => Line(what, measured, "<=", limit, unit, measured <= limit);

    public static string[] AtLeast(string what, double measured, double limit, string unit) => Line(what, measured, ">=", limit, unit, measured >= limit);

    private static string[] Line(string what, double measured, string relation, double limit, string unit, bool holds) =>
        [what, $"{Text(measured)} {unit}", $"{relation} {Text(limit)} {unit}", holds ? "holds" : "MISSED"];

    private static string Text(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
