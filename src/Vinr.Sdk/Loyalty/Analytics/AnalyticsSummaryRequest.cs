namespace Vinr.Sdk.Loyalty;

/// <summary>Which program's figures, and for which days.</summary>
public sealed record AnalyticsSummaryRequest
{
    /// <summary>The program, <c>prog_…</c>.</summary>
    public required string Program { get; init; }

    /// <summary>The days.</summary>
    public required AnalyticsPeriodSpec Period { get; init; }
}
