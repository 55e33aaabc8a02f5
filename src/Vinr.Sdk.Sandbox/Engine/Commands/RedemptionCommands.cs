namespace Vinr.Sdk.Sandbox.Engine;

internal sealed record NewRedemption(string Account, string Reward);

internal sealed record RedemptionFilter(string? Account = null, string? Customer = null, RedeemableKind? Kind = null);

/// <summary>What can be redeemed.</summary>
internal enum RedeemableKind
{
    Coupon,
    Reward,
    Offer,
}
