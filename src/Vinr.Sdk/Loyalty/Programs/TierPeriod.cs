using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>The stretch of time that counts towards a tier.</summary>
public sealed class TierPeriod : VinrResource
{
    [JsonConstructor]
    internal TierPeriod()
    {
    }

    /// <summary>The kind of period.</summary>
    [JsonInclude]
    public TierPeriodType Type { get; internal set; }

    /// <summary>How many months a rolling period reaches back.</summary>
    [JsonInclude]
    public int? Months { get; internal set; }
}
