namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>The events that the engine records.</summary>
[SandboxRule("events.types", Grade.Documented, "Changes are recorded as events of the documented types.")]
internal static class EventTypes
{
    public const string AccountCreated = "loyalty.account.created";
    public const string PointsEarned = "loyalty.points.earned";
    public const string PointsExpiring = "loyalty.points.expiring";
    public const string PointsExpired = "loyalty.points.expired";
    public const string TierChanged = "loyalty.tier.changed";
    public const string RewardUnlocked = "reward.unlocked";
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
