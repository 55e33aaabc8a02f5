using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>How a program did during some days.</summary>
public sealed class AnalyticsSummary : VinrResource
{
    [JsonConstructor]
    internal AnalyticsSummary()
    {
    }

    /// <summary>The program, <c>prog_…</c>.</summary>
    [JsonInclude]
    public string Program { get; internal set => field = value ?? ""; } = "";

    /// <summary>The days that it covers. Null when not told.</summary>
    [JsonInclude]
    public AnalyticsPeriod? Period { get; internal set; }

    /// <summary>How many members joined during them. VINR documents the figure, not what it counts.</summary>
    [JsonInclude]
    public long Enrollment { get; internal set; }

    /// <summary>How many members earned or spent during them. VINR documents the figure, not what it counts.</summary>
    [JsonInclude]
    public long ActiveMembers { get; internal set; }

    /// <summary>What the points that members hold at their end are worth. Null when not told.</summary>
    [JsonInclude, JsonConverter(typeof(PointsLiabilityConverter))]
    public PointsLiability? PointsLiability { get; internal set; }

    /// <summary>Which part of the points that were given was spent, from 0 to 1. VINR documents the figure, not what it counts.</summary>
    [JsonInclude]
    public decimal RedemptionRate { get; internal set; }
}
