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
