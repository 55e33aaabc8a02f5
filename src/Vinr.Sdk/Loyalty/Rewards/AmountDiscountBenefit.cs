using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>Money off the next purchase (documented).</summary>
public sealed class AmountDiscountBenefit : RewardBenefit
{
    internal const string Name = "discount_amount";

    [JsonConstructor]
    internal AmountDiscountBenefit()
    {
    }

    /// <inheritdoc />
    public override string Type => Name;

    /// <summary>How much, in the currency's minor unit.</summary>
    [JsonInclude]
    public long Amount { get; internal set; }

    /// <summary>The ISO 4217 code, <c>EUR</c>.</summary>
    [JsonInclude]
    public string Currency { get; internal set => field = value ?? ""; } = "";
}
