using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>A factor for the members that a condition holds for.</summary>
public sealed class EarningMultiplier : VinrResource
{
    [JsonConstructor]
    internal EarningMultiplier()
    {
    }

    /// <summary>For whom. Null: for all.</summary>
    [JsonInclude]
    public EarningCondition? When { get; internal set; }

    /// <summary>What points are multiplied by; 2 doubles them.</summary>
    [JsonInclude]
    public decimal Factor { get; internal set; }
}
