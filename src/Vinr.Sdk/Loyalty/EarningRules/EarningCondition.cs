using System.Text.Json.Serialization;

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
