using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>What a promotion does. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<PromotionRuleType>))]
public readonly record struct PromotionRuleType : IOpenSet<PromotionRuleType>
{
    private readonly string? _value;

    private PromotionRuleType(string? value) => _value = value;

    /// <summary>It multiplies the points that members earn (documented).</summary>
    public static PromotionRuleType EarnMultiplier => new(Values.EarnMultiplier);

    string? IOpenSet<PromotionRuleType>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator PromotionRuleType(string? value) => new(value);

    static PromotionRuleType IOpenSet<PromotionRuleType>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="PromotionRuleType.EarnMultiplier"/>.</summary>
        public const string EarnMultiplier = "earn_multiplier";
    }
}
