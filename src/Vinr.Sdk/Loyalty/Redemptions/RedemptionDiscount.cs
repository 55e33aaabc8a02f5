using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>The discount that a redemption gives (documented).</summary>
public sealed class RedemptionDiscount : VinrResource
{
    [JsonConstructor]
    internal RedemptionDiscount()
    {
    }

    /// <summary>How much, in the currency's minor unit. 0 for a percent discount.</summary>
    [JsonInclude]
    public long Amount { get; internal set; }

    /// <summary>The ISO 4217 code, <c>EUR</c>. Empty for a percent discount.</summary>
    [JsonInclude]
    public string Currency { get; internal set => field = value ?? ""; } = "";

    /// <summary>How many per cent, for a percent discount; its amount is 0 then. Null otherwise. The field is assumed.</summary>
    [JsonInclude]
    public decimal? Percent { get; internal set; }

    /// <summary>A code that the member can show or type. Null when there is none.</summary>
    [JsonInclude]
    public string? Code { get; internal set; }
}
