namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>The events that the engine records.</summary>
[SandboxRule("events.types", Grade.Documented, "Changes are recorded as events of the documented types.", Page = "How engagement works, Referrals, Notifications, Earn and redeem points")]
[SandboxRule("events.reference", Grade.Illustrative, "Updates of accounts, rewards made, tiers made and changed through /v1/tiers, rules made, changed and deleted are events too.", Page = "Loyalty accounts, Rewards, Tiers, Earning rules (API reference)")]
[SandboxRule("events.one_name", Grade.Assumed, "No fact is sent under two names: of loyalty_account.created, points_transaction.created, redemption.created, payment.succeeded, referral.qualified and referral.rewarded, which the API reference has, the product pages' names are sent.")]
internal static class EventTypes
{
    public const string AccountCreated = "loyalty.account.created";
    public const string AccountUpdated = "loyalty_account.updated";
    public const string PointsEarned = "loyalty.points.earned";
    public const string PointsExpiring = "loyalty.points.expiring";
    public const string PointsExpired = "loyalty.points.expired";
    public const string TierChanged = "loyalty.tier.changed";
    public const string RewardUnlocked = "reward.unlocked";
    public const string TierCreated = "tier.created";
    public const string TierUpdated = "tier.updated";
    public const string RuleCreated = "earning_rule.created";
    public const string RuleUpdated = "earning_rule.updated";
    public const string RuleDeleted = "earning_rule.deleted";
    public const string RewardCreated = "reward.created";
    public const string RewardRedeemed = "loyalty.reward.redeemed";
    public const string RedemptionCompleted = "redemption.completed";
    public const string ReferralCreated = "referral.created";
    public const string ReferralAttributed = "referral.attributed";
    public const string ReferralConverted = "referral.converted";
    public const string ReferralRejected = "referral.rejected";
    public const string StoreCreditCreated = "store_credit.created";
    public const string StoreCreditUpdated = "store_credit.updated";
    public const string PaymentCreated = "payment.created";
    public const string PaymentRequiresAuthentication = "payment.requires_authentication";
    public const string PaymentProcessing = "payment.processing";
    public const string PaymentAuthorized = "payment.authorized";
    public const string PaymentCompleted = "payment.completed";
    public const string PaymentFailed = "payment.failed";
    public const string PaymentCancelled = "payment.cancelled";
    public const string PaymentExpired = "payment.expired";
    public const string PaymentRefunded = "payment.refunded";
    public const string RefundCreated = "refund.created";
    public const string RefundUpdated = "refund.updated";
    public const string RefundCompleted = "refund.completed";
    public const string CustomerCreated = "customer.created";
    public const string CustomerUpdated = "customer.updated";
    public const string CustomerDeleted = "customer.deleted";
}
