namespace Vinr.Sdk.Sandbox.Engine;

internal sealed record NewRedemption(string Account, string Reward);

internal sealed record RedemptionFilter(string? Account = null, string? Customer = null, Redeemable? Kind = null);

/// <summary>What can be redeemed.</summary>
internal enum Redeemable
{
    Coupon,
    Reward,
    Offer,
}
