using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>Points that a member spent on a reward, and the discount that came of it.</summary>
public sealed class Redemption : VinrResource, IIdentified
{
    [JsonConstructor]
    internal Redemption()
    {
    }

    /// <summary>The id, <c>rdm_…</c>.</summary>
    [JsonInclude]
    public string Id { get; internal set => field = value ?? ""; } = "";

    /// <summary>The account that paid, <c>loy_…</c>. Empty when not told.</summary>
    [JsonInclude]
    public string Account { get; internal set => field = value ?? ""; } = "";

    /// <summary>The reward, <c>rwd_…</c>.</summary>
    [JsonInclude]
    public Expandable<Reward> Reward { get => field ??= new("", null); internal set; }

    /// <summary>The member's customer. Null for none.</summary>
    [JsonInclude]
    public Expandable<Customer>? Customer { get; internal set; }

    /// <summary>How many points it cost. The field is assumed.</summary>
    [JsonInclude]
    public long Points { get; internal set; }

    /// <summary>How far it has come.</summary>
    [JsonInclude]
    public RedemptionStatus Status { get; internal set; }

    /// <summary>What to put on the payment or checkout session, <c>disc_…</c>. Null for a reward that is no discount.</summary>
    [JsonInclude]
    public string? DiscountId { get; internal set; }

    /// <summary>What the discount is worth. Null for a reward that is no discount.</summary>
    [JsonInclude]
    public RedemptionDiscount? Discount { get; internal set; }

    /// <summary>What was redeemed, where an answer has the form of VINR's illustrative page: a coupon, a reward or an offer. Null otherwise.</summary>
    [JsonInclude]
    public RedeemableType? RedeemableType { get; internal set; }

    /// <summary>Its id, <c>cpn_…</c>, <c>rwd_…</c> or <c>ofr_…</c> (illustrative). Null when not told.</summary>
    [JsonInclude]
    public string? RedeemableId { get; internal set; }

    /// <summary>What it took off, in minor units (illustrative). Null when not told.</summary>
    [JsonInclude]
    public long? AmountOff { get; internal set; }

    /// <summary>When it was redeemed (illustrative). Null when not told.</summary>
    [JsonInclude]
    public DateTimeOffset? RedeemedAt { get; internal set; }

    /// <summary>When the points were spent.</summary>
    [JsonInclude]
    public DateTimeOffset Created { get; internal set; }
}
