using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>What a promotion does, and for which purchases. Of a kind that this version does not know, the fields are in <c>AdditionalProperties</c>.</summary>
public sealed class PromotionRules : VinrResource
{
    [JsonConstructor]
    internal PromotionRules()
    {
    }

    /// <summary>The kind.</summary>
    [JsonInclude]
    public PromotionRuleType Type { get; internal set; }

    /// <summary>What points are multiplied by; 2 doubles them. Null when not told.</summary>
    [JsonInclude]
    public decimal? Multiplier { get; internal set; }

    /// <summary>The least that a purchase must come to, in minor units of its currency. Null: anything.</summary>
    [JsonInclude]
    public long? MinSpend { get; internal set; }
}
