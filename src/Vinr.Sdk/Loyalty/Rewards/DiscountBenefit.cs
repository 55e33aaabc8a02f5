using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>Money off the next purchase, as the guide writes it: <c>"benefit":{"type":"discount",…}</c>.</summary>
public sealed class DiscountBenefit : RewardBenefit
{
    internal const string Name = "discount";

    [JsonConstructor]
    internal DiscountBenefit()
    {
    }

    /// <inheritdoc />
    public override string Type => Name;

    internal override bool StandsInBenefit => true;

    /// <summary>How much, in the currency's minor unit.</summary>
    [JsonInclude]
    public long Amount { get; internal set; }

    /// <summary>The ISO 4217 code, <c>EUR</c>.</summary>
    [JsonInclude]
    public string Currency { get; internal set => field = value ?? ""; } = "";
}
