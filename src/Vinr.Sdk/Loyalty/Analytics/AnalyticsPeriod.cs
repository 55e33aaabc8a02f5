using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>The days that figures cover.</summary>
public sealed class AnalyticsPeriod : VinrResource
{
    [JsonConstructor]
    internal AnalyticsPeriod()
    {
    }

    /// <summary>From this day on. Null when not told.</summary>
    [JsonInclude]
    public DateOnly? Gte { get; internal set; }

    /// <summary>Up to the day before this one. Null when not told.</summary>
    [JsonInclude]
    public DateOnly? Lt { get; internal set; }
}

/// <summary>The days that figures are to cover, half open: January is from the 1st of January, up to but without the 1st of February.</summary>
public sealed record AnalyticsPeriodSpec
{
    /// <summary>From this day on.</summary>
    public required DateOnly Gte { get; init; }

    /// <summary>Up to the day before this one.</summary>
    public required DateOnly Lt { get; init; }
}
