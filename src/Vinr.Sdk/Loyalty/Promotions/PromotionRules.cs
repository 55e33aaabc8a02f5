using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

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

/// <summary>What a promotion does, and for which purchases, as a request states it.</summary>
public sealed record PromotionRulesSpec : IJsonWritable
{
    /// <summary>The kind. Default: the one kind that VINR documents.</summary>
    public PromotionRuleType? Type { get; init; } = PromotionRuleType.EarnMultiplier;

    /// <summary>What points are multiplied by; 2 doubles them.</summary>
    public decimal? Multiplier { get; init; }

    /// <summary>The least that a purchase must come to, in minor units of its currency. Default: anything.</summary>
    public long? MinSpend { get; init; }

    /// <summary>The fields of a kind that this version has no member for, by their names on the wire.</summary>
    public IReadOnlyDictionary<string, JsonNode?>? Fields { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Value("type"u8, Type)
        .Number("multiplier"u8, Multiplier)
        .Number("minSpend"u8, MinSpend)
        .Fields(Fields);
}
