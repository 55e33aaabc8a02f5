using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>What points are worth in money.</summary>
public sealed class PointsLiability : VinrResource
{
    [JsonConstructor]
    internal PointsLiability()
    {
    }

    /// <summary>How much, in minor units.</summary>
    [JsonInclude]
    public long Amount { get; internal set; }

    /// <summary>The ISO 4217 code, <c>EUR</c>. Null when the answer is a number alone.</summary>
    [JsonInclude]
    public string? Currency { get; internal set; }
}
