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

    /// <summary>How many accounts were created during them (documented).</summary>
    [JsonInclude]
    public long Enrollment { get; internal set; }

    /// <summary>How many members earned or redeemed at least once in the 90 days before their end (documented).</summary>
    [JsonInclude]
    public long ActiveMembers { get; internal set; }

    /// <summary>What the points that members hold are worth: their number × the program's point value, in minor units (documented). Null when not told.</summary>
    [JsonInclude, JsonConverter(typeof(PointsLiabilityConverter))]
    public PointsLiability? PointsLiability { get; internal set; }

    /// <summary>Points redeemed ÷ points earned during them, <c>0.38</c> (documented). What was credited by hand is not earned (assumed).</summary>
    [JsonInclude]
    public decimal RedemptionRate { get; internal set; }
}
