using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>What an offer gives. Fields that this version does not know are in <c>AdditionalProperties</c>.</summary>
public sealed class OfferIncentive : VinrResource
{
    [JsonConstructor]
    internal OfferIncentive()
    {
    }

    /// <summary>The kind. VINR documents the field, not its values.</summary>
    [JsonInclude]
    public string Type { get; internal set => field = value ?? ""; } = "";

    /// <summary>What points are multiplied by; 2 doubles them. Null when not told.</summary>
    [JsonInclude]
    public decimal? Multiplier { get; internal set; }
}
