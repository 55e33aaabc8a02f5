using System.Text.Json.Serialization;

namespace Vinr.Sdk;

/// <summary>What happened. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<EventType>))]
public readonly record struct EventType : IOpenSet<EventType>
{
    private readonly string? _value;

    private EventType(string? value) => _value = value;

    /// <summary>A member was enrolled (documented).</summary>
    public static EventType LoyaltyAccountCreated => new(Values.LoyaltyAccountCreated);

    /// <summary>A member earned points (documented).</summary>
    public static EventType LoyaltyPointsEarned => new(Values.LoyaltyPointsEarned);

    /// <summary>Points of a member are about to expire (documented).</summary>
    public static EventType LoyaltyPointsExpiring => new(Values.LoyaltyPointsExpiring);

    /// <summary>Points of a member expired (documented).</summary>
    public static EventType LoyaltyPointsExpired => new(Values.LoyaltyPointsExpired);

    /// <summary>A member moved to another tier (documented).</summary>
    public static EventType LoyaltyTierChanged => new(Values.LoyaltyTierChanged);

    /// <summary>A member spent points on a reward (documented).</summary>
    public static EventType LoyaltyRewardRedeemed => new(Values.LoyaltyRewardRedeemed);

    /// <summary>The payment with a redemption's discount completed (documented).</summary>
    public static EventType RedemptionCompleted => new(Values.RedemptionCompleted);

    /// <summary>A reward came within a member's reach (documented).</summary>
    public static EventType RewardUnlocked => new(Values.RewardUnlocked);

    /// <summary>A referral was made (documented).</summary>
    public static EventType ReferralCreated => new(Values.ReferralCreated);

    /// <summary>A new customer came by a referral (documented).</summary>
    public static EventType ReferralAttributed => new(Values.ReferralAttributed);

    /// <summary>A referred customer qualified (documented).</summary>
    public static EventType ReferralConverted => new(Values.ReferralConverted);

    /// <summary>A referral does not count (documented).</summary>
    public static EventType ReferralRejected => new(Values.ReferralRejected);

    /// <summary>A payment was made (documented).</summary>
    public static EventType PaymentCreated => new(Values.PaymentCreated);

    /// <summary>The customer is asked for authentication before the charge (documented).</summary>
    public static EventType PaymentRequiresAuthentication => new(Values.PaymentRequiresAuthentication);

    /// <summary>A charge is on its way (documented).</summary>
    public static EventType PaymentProcessing => new(Values.PaymentProcessing);

    /// <summary>The amount of a payment is held (documented).</summary>
    public static EventType PaymentAuthorized => new(Values.PaymentAuthorized);

    /// <summary>A customer has paid (documented).</summary>
    public static EventType PaymentCompleted => new(Values.PaymentCompleted);

    /// <summary>A payment did not succeed (documented).</summary>
    public static EventType PaymentFailed => new(Values.PaymentFailed);

    /// <summary>A payment was not completed in time (documented).</summary>
    public static EventType PaymentExpired => new(Values.PaymentExpired);

    /// <summary>A payment was cancelled (documented).</summary>
    public static EventType PaymentCancelled => new(Values.PaymentCancelled);

    /// <summary>A payment was refunded (documented).</summary>
    public static EventType PaymentRefunded => new(Values.PaymentRefunded);

    /// <summary>A refund was made (documented).</summary>
    public static EventType RefundCreated => new(Values.RefundCreated);

    /// <summary>A refund was changed (illustrative).</summary>
    public static EventType RefundUpdated => new(Values.RefundUpdated);

    /// <summary>A refund went through (documented).</summary>
    public static EventType RefundCompleted => new(Values.RefundCompleted);

    /// <summary>A customer was created (illustrative).</summary>
    public static EventType CustomerCreated => new(Values.CustomerCreated);

    /// <summary>A customer was changed (illustrative).</summary>
    public static EventType CustomerUpdated => new(Values.CustomerUpdated);

    /// <summary>A customer was deleted (illustrative).</summary>
    public static EventType CustomerDeleted => new(Values.CustomerDeleted);

    /// <summary>A subscription began (documented).</summary>
    public static EventType SubscriptionCreated => new(Values.SubscriptionCreated);

    /// <summary>An invoice was paid (documented).</summary>
    public static EventType InvoicePaid => new(Values.InvoicePaid);

    /// <summary>A member was changed (illustrative).</summary>
    public static EventType LoyaltyAccountUpdated => new(Values.LoyaltyAccountUpdated);

    /// <summary>A reward was made (illustrative).</summary>
    public static EventType RewardCreated => new(Values.RewardCreated);

    /// <summary>A referred customer did what was asked (illustrative).</summary>
    public static EventType ReferralQualified => new(Values.ReferralQualified);

    /// <summary>The reward of a referral was given (illustrative).</summary>
    public static EventType ReferralRewarded => new(Values.ReferralRewarded);

    /// <summary>A tier was made (illustrative).</summary>
    public static EventType TierCreated => new(Values.TierCreated);

    /// <summary>A tier was changed (illustrative).</summary>
    public static EventType TierUpdated => new(Values.TierUpdated);

    /// <summary>An earning rule was made (illustrative).</summary>
    public static EventType EarningRuleCreated => new(Values.EarningRuleCreated);

    /// <summary>An earning rule was changed (illustrative).</summary>
    public static EventType EarningRuleUpdated => new(Values.EarningRuleUpdated);

    /// <summary>An earning rule was deleted (illustrative).</summary>
    public static EventType EarningRuleDeleted => new(Values.EarningRuleDeleted);

    /// <summary>Store credit was issued (illustrative).</summary>
    public static EventType StoreCreditCreated => new(Values.StoreCreditCreated);

    /// <summary>Store credit was changed (illustrative).</summary>
    public static EventType StoreCreditUpdated => new(Values.StoreCreditUpdated);

    /// <summary>A customer disputes a payment (documented).</summary>
    public static EventType DisputeOpened => new(Values.DisputeOpened);

    /// <summary>Evidence for a dispute is due (documented).</summary>
    public static EventType DisputeEvidenceDue => new(Values.DisputeEvidenceDue);

    /// <summary>A dispute was won (documented).</summary>
    public static EventType DisputeWon => new(Values.DisputeWon);

    /// <summary>A dispute was lost (documented).</summary>
    public static EventType DisputeLost => new(Values.DisputeLost);

    /// <summary>A dispute was accepted (documented).</summary>
    public static EventType DisputeAccepted => new(Values.DisputeAccepted);

    /// <summary>A dispute is over (documented).</summary>
    public static EventType DisputeResolved => new(Values.DisputeResolved);

    /// <summary>Money was settled (documented).</summary>
    public static EventType SettlementCompleted => new(Values.SettlementCompleted);

    /// <summary>A report is ready (documented).</summary>
    public static EventType ReportCompleted => new(Values.ReportCompleted);

    /// <summary>A customer has paid at a terminal (documented).</summary>
    public static EventType TerminalPaymentCompleted => new(Values.TerminalPaymentCompleted);

    string? IOpenSet<EventType>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator EventType(string? value) => new(value);

    static EventType IOpenSet<EventType>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="EventType.LoyaltyAccountCreated"/>.</summary>
        public const string LoyaltyAccountCreated = "loyalty.account.created";

        /// <summary>The text of <see cref="EventType.LoyaltyPointsEarned"/>.</summary>
        public const string LoyaltyPointsEarned = "loyalty.points.earned";

        /// <summary>The text of <see cref="EventType.LoyaltyPointsExpiring"/>.</summary>
        public const string LoyaltyPointsExpiring = "loyalty.points.expiring";

        /// <summary>The text of <see cref="EventType.LoyaltyPointsExpired"/>.</summary>
        public const string LoyaltyPointsExpired = "loyalty.points.expired";

        /// <summary>The text of <see cref="EventType.LoyaltyTierChanged"/>.</summary>
        public const string LoyaltyTierChanged = "loyalty.tier.changed";

        /// <summary>The text of <see cref="EventType.LoyaltyRewardRedeemed"/>.</summary>
        public const string LoyaltyRewardRedeemed = "loyalty.reward.redeemed";

        /// <summary>The text of <see cref="EventType.RedemptionCompleted"/>.</summary>
        public const string RedemptionCompleted = "redemption.completed";

        /// <summary>The text of <see cref="EventType.RewardUnlocked"/>.</summary>
        public const string RewardUnlocked = "reward.unlocked";

        /// <summary>The text of <see cref="EventType.ReferralCreated"/>.</summary>
        public const string ReferralCreated = "referral.created";

        /// <summary>The text of <see cref="EventType.ReferralAttributed"/>.</summary>
        public const string ReferralAttributed = "referral.attributed";

        /// <summary>The text of <see cref="EventType.ReferralConverted"/>.</summary>
        public const string ReferralConverted = "referral.converted";

        /// <summary>The text of <see cref="EventType.ReferralRejected"/>.</summary>
        public const string ReferralRejected = "referral.rejected";

        /// <summary>The text of <see cref="EventType.PaymentCreated"/>.</summary>
        public const string PaymentCreated = "payment.created";

        /// <summary>The text of <see cref="EventType.PaymentRequiresAuthentication"/>.</summary>
        public const string PaymentRequiresAuthentication = "payment.requires_authentication";

        /// <summary>The text of <see cref="EventType.PaymentProcessing"/>.</summary>
        public const string PaymentProcessing = "payment.processing";

        /// <summary>The text of <see cref="EventType.PaymentAuthorized"/>.</summary>
        public const string PaymentAuthorized = "payment.authorized";

        /// <summary>The text of <see cref="EventType.PaymentCompleted"/>.</summary>
        public const string PaymentCompleted = "payment.completed";

        /// <summary>The text of <see cref="EventType.PaymentFailed"/>.</summary>
        public const string PaymentFailed = "payment.failed";

        /// <summary>The text of <see cref="EventType.PaymentExpired"/>.</summary>
        public const string PaymentExpired = "payment.expired";

        /// <summary>The text of <see cref="EventType.PaymentCancelled"/>.</summary>
        public const string PaymentCancelled = "payment.cancelled";

        /// <summary>The text of <see cref="EventType.PaymentRefunded"/>.</summary>
        public const string PaymentRefunded = "payment.refunded";

        /// <summary>The text of <see cref="EventType.RefundCreated"/>.</summary>
        public const string RefundCreated = "refund.created";

        /// <summary>The text of <see cref="EventType.RefundUpdated"/>.</summary>
        public const string RefundUpdated = "refund.updated";

        /// <summary>The text of <see cref="EventType.RefundCompleted"/>.</summary>
        public const string RefundCompleted = "refund.completed";

        /// <summary>The text of <see cref="EventType.CustomerCreated"/>.</summary>
        public const string CustomerCreated = "customer.created";

        /// <summary>The text of <see cref="EventType.CustomerUpdated"/>.</summary>
        public const string CustomerUpdated = "customer.updated";

        /// <summary>The text of <see cref="EventType.CustomerDeleted"/>.</summary>
        public const string CustomerDeleted = "customer.deleted";

        /// <summary>The text of <see cref="EventType.SubscriptionCreated"/>.</summary>
        public const string SubscriptionCreated = "subscription.created";

        /// <summary>The text of <see cref="EventType.InvoicePaid"/>.</summary>
        public const string InvoicePaid = "invoice.paid";

        /// <summary>The text of <see cref="EventType.LoyaltyAccountUpdated"/>.</summary>
        public const string LoyaltyAccountUpdated = "loyalty_account.updated";

        /// <summary>The text of <see cref="EventType.RewardCreated"/>.</summary>
        public const string RewardCreated = "reward.created";

        /// <summary>The text of <see cref="EventType.ReferralQualified"/>.</summary>
        public const string ReferralQualified = "referral.qualified";

        /// <summary>The text of <see cref="EventType.ReferralRewarded"/>.</summary>
        public const string ReferralRewarded = "referral.rewarded";

        /// <summary>The text of <see cref="EventType.TierCreated"/>.</summary>
        public const string TierCreated = "tier.created";

        /// <summary>The text of <see cref="EventType.TierUpdated"/>.</summary>
        public const string TierUpdated = "tier.updated";

        /// <summary>The text of <see cref="EventType.EarningRuleCreated"/>.</summary>
        public const string EarningRuleCreated = "earning_rule.created";

        /// <summary>The text of <see cref="EventType.EarningRuleUpdated"/>.</summary>
        public const string EarningRuleUpdated = "earning_rule.updated";

        /// <summary>The text of <see cref="EventType.EarningRuleDeleted"/>.</summary>
        public const string EarningRuleDeleted = "earning_rule.deleted";

        /// <summary>The text of <see cref="EventType.StoreCreditCreated"/>.</summary>
        public const string StoreCreditCreated = "store_credit.created";

        /// <summary>The text of <see cref="EventType.StoreCreditUpdated"/>.</summary>
        public const string StoreCreditUpdated = "store_credit.updated";

        /// <summary>The text of <see cref="EventType.DisputeOpened"/>.</summary>
        public const string DisputeOpened = "dispute.opened";

        /// <summary>The text of <see cref="EventType.DisputeEvidenceDue"/>.</summary>
        public const string DisputeEvidenceDue = "dispute.evidence_due";

        /// <summary>The text of <see cref="EventType.DisputeWon"/>.</summary>
        public const string DisputeWon = "dispute.won";

        /// <summary>The text of <see cref="EventType.DisputeLost"/>.</summary>
        public const string DisputeLost = "dispute.lost";

        /// <summary>The text of <see cref="EventType.DisputeAccepted"/>.</summary>
        public const string DisputeAccepted = "dispute.accepted";

        /// <summary>The text of <see cref="EventType.DisputeResolved"/>.</summary>
        public const string DisputeResolved = "dispute.resolved";

        /// <summary>The text of <see cref="EventType.SettlementCompleted"/>.</summary>
        public const string SettlementCompleted = "settlement.completed";

        /// <summary>The text of <see cref="EventType.ReportCompleted"/>.</summary>
        public const string ReportCompleted = "report.completed";

        /// <summary>The text of <see cref="EventType.TerminalPaymentCompleted"/>.</summary>
        public const string TerminalPaymentCompleted = "terminal_payment.completed";
    }
}
