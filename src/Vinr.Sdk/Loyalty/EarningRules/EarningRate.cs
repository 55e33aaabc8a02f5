using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>How many points money earns.</summary>
public sealed class EarningRate : VinrResource
{
    [JsonConstructor]
    internal EarningRate()
    {
    }

    /// <summary>Points for each major unit of the payment's currency: 1 is one point for each €1, not for each cent.</summary>
    [JsonInclude]
    public decimal PointsPerCurrencyUnit { get; internal set; }
}

/// <summary>How many points money earns, as a request states it.</summary>
public sealed record EarningRateSpec : IJsonWritable
{
    /// <summary>Points for each major unit of the payment's currency: 1 is one point for each €1, not for each cent.</summary>
    public decimal? PointsPerCurrencyUnit { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Number("pointsPerCurrencyUnit"u8, PointsPerCurrencyUnit);
}
