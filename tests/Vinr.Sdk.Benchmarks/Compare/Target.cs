using System.Globalization;
using Vinr.Sdk.Benchmarks.Output;

namespace Vinr.Sdk.Benchmarks.Compare;

/// <summary>A limit that a row must keep, in parts of another row.</summary>
/// <param name="What">In words.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Variant">Whose row.</param>
/// <param name="Against">In parts of whose.</param>
/// <param name="Bytes">The most bytes; null for none.</param>
/// <param name="Time">The most time; null for none.</param>
internal sealed record Target(string What, string Scenario, string Variant, string Against, double? Bytes, double? Time)
{
    /// <summary>A line for each limit, with whether it is kept; nothing when the rows were not measured.</summary>
    public IEnumerable<(string[] Line, bool Holds)> Check(IReadOnlyList<Row> rows)
    {
        if (Find(rows, Variant) is not { } own || Find(rows, Against) is not { } other) yield break;

        if (Bytes is { } bytes) yield return Line("bytes", own.BytesRatio / other.BytesRatio, bytes);
        if (Time is { } time) yield return Line("time", own.TimeRatio / other.TimeRatio, time);
    }

    private (string[] Line, bool Holds) Line(string figure, double measured, double limit) =>
        ([What, figure, measured.ToString("0.000", CultureInfo.InvariantCulture), limit.ToString("0.000", CultureInfo.InvariantCulture), measured <= limit ? "holds" : "MISSED"], measured <= limit);

    private Row? Find(IReadOnlyList<Row> rows, string variant) => rows.FirstOrDefault(row => row.Scenario == Scenario && row.Variant == variant);
}
