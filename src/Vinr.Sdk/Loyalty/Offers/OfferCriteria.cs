using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>What an order must be for an offer to hold (illustrative).</summary>
public sealed class OfferCriteria : VinrResource
{
    [JsonConstructor]
    internal OfferCriteria()
    {
    }

    /// <summary>How much it must come to at least, in minor units. Null: any amount.</summary>
    [JsonInclude]
    public long? MinOrderAmount { get; internal set; }

    /// <summary>The products that count, <c>prod_…</c>. Empty: all.</summary>
    [JsonInclude]
    public IReadOnlyList<string> EligibleProducts { get; internal set => field = value ?? []; } = [];
}
