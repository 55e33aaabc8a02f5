using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>Whom a multiplier is for.</summary>
public sealed class EarningCondition : VinrResource
{
    [JsonConstructor]
    internal EarningCondition()
    {
    }

    /// <summary>Members of the tier with this key, <c>gold</c>.</summary>
    [JsonInclude]
    public string? Tier { get; internal set; }
}

/// <summary>Whom a multiplier is for, as a request states it.</summary>
public sealed record EarningConditionSpec : IJsonWritable
{
    /// <summary>Members of the tier with this key, <c>gold</c>.</summary>
    public string? Tier { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("tier"u8, Tier);
}
