using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>A part of the next purchase off (documented).</summary>
public sealed class PercentDiscountBenefit : RewardBenefit
{
    internal const string Name = "discount_percent";

    [JsonConstructor]
    internal PercentDiscountBenefit()
    {
    }

    /// <inheritdoc />
    public override string Type => Name;

    /// <summary>How many per cent: 10 is a tenth off.</summary>
    [JsonInclude]
    public decimal Percent { get; internal set; }
}
