namespace Vinr.Sdk.Loyalty;

/// <summary>The days that figures are to cover, half open: January is from the 1st of January, up to but without the 1st of February.</summary>
public sealed record AnalyticsPeriodSpec
{
    /// <summary>From this day on.</summary>
    public required DateOnly Gte { get; init; }

    /// <summary>Up to the day before this one.</summary>
    public required DateOnly Lt { get; init; }
}
