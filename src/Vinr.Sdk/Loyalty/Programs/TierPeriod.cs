using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

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

/// <summary>The stretch of time that counts towards a tier, as a request states it.</summary>
public sealed record TierPeriodSpec : IJsonWritable
{
    /// <summary>The kind of period.</summary>
    public TierPeriodType? Type { get; init; }

    /// <summary>How many months a rolling period reaches back.</summary>
    public int? Months { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Value("type"u8, Type)
        .Number("months"u8, Months);
}
