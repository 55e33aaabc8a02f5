using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

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
