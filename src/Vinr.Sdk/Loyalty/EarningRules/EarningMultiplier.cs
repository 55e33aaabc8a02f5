using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

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

/// <summary>A factor for the members that a condition holds for, as a request states it.</summary>
public sealed record EarningMultiplierSpec : IJsonWritable
{
    /// <summary>For whom. Default: for all.</summary>
    public EarningConditionSpec? When { get; init; }

    /// <summary>What points are multiplied by; 2 doubles them.</summary>
    public decimal? Factor { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Object("when"u8, When)
        .Number("factor"u8, Factor);
}
