using System.Text.Json.Serialization;

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
