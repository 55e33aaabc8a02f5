using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>Which member gets which reward.</summary>
public sealed record CreateRedemptionRequest : IJsonWritable
{
    /// <summary>The account that pays, <c>loy_…</c>.</summary>
    public required string Account { get; init; }

    /// <summary>The reward, <c>rwd_…</c>.</summary>
    public required string Reward { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("account"u8, Account)
        .Text("reward"u8, Reward);
}

/// <summary>Which redemptions to list.</summary>
public sealed record ListRedemptionsRequest : ListRequest
{
    /// <summary>Only those of this account, <c>loy_…</c> (assumed).</summary>
    public string? Account { get; init; }

    /// <summary>Only those of this customer, <c>cust_…</c> (illustrative).</summary>
    public string? Customer { get; init; }

    /// <summary>Only those of coupons, of rewards or of offers (illustrative).</summary>
    public RedeemableType? RedeemableType { get; init; }
}
