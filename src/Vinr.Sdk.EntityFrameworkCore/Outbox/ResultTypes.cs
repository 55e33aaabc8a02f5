using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>What a call makes, by its path.</summary>
internal static class ResultTypes
{
    public static Type? Of(string path) => path switch
    {
        "payments" => typeof(Payment),
        "refunds" => typeof(Refund),
        "customers" => typeof(Customer),
        "/checkout/session" => typeof(CheckoutSession),
        "webhook-endpoints" => typeof(WebhookEndpoint),
        "notification-rules" => typeof(NotificationRule),
        "points-transactions" => typeof(PointsTransaction),
        "redemptions" => typeof(Redemption),
        "loyalty-accounts" => typeof(LoyaltyAccount),
        "store-credit" => typeof(StoreCredit),
        "referrals" => typeof(Referral),
        "programs" => typeof(LoyaltyProgram),
        "earning-rules" => typeof(EarningRule),
        "rewards" => typeof(Reward),
        "tiers" => typeof(Tier),
        "campaigns" => typeof(Campaign),
        "promotions" => typeof(Promotion),
        "offers" => typeof(Offer),
        "segments" => typeof(Segment),
        _ => null,
    };
}
