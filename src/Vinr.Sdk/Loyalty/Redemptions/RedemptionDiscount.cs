using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>The discount that a redemption gives (documented).</summary>
public sealed class RedemptionDiscount : VinrResource
{
    [JsonConstructor]
    internal RedemptionDiscount()
    {
    }

    /// <summary>How much, in the currency's minor unit.</summary>
    [JsonInclude]
    public long Amount { get; internal set; }

    /// <summary>The ISO 4217 code, <c>EUR</c>.</summary>
    [JsonInclude]
    public string Currency { get; internal set => field = value ?? ""; } = "";

    /// <summary>A code that the member can show or type. Null when there is none.</summary>
    [JsonInclude]
    public string? Code { get; internal set; }
}
