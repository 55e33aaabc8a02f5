using System.Text.Json.Serialization;

namespace Vinr.Sdk;

/// <summary>What happened. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<EventType>))]
public readonly record struct EventType : IOpenSet<EventType>
{
    private readonly string? _value;

    private EventType(string? value) => _value = value;

    /// <summary>A member was enrolled (documented).</summary>
    public static EventType LoyaltyAccountCreated => new("loyalty.account.created");

    /// <summary>A member earned points (documented).</summary>
    public static EventType LoyaltyPointsEarned => new("loyalty.points.earned");

    /// <summary>Points of a member are about to expire (documented).</summary>
    public static EventType LoyaltyPointsExpiring => new("loyalty.points.expiring");

    /// <summary>Points of a member expired (documented).</summary>
    public static EventType LoyaltyPointsExpired => new("loyalty.points.expired");

    /// <summary>A member moved to another tier (documented).</summary>
    public static EventType LoyaltyTierChanged => new("loyalty.tier.changed");

    /// <summary>A member spent points on a reward (documented).</summary>
    public static EventType LoyaltyRewardRedeemed => new("loyalty.reward.redeemed");

    /// <summary>The payment with a redemption's discount completed (documented).</summary>
    public static EventType RedemptionCompleted => new("redemption.completed");

    /// <summary>A reward came within a member's reach (documented).</summary>
    public static EventType RewardUnlocked => new("reward.unlocked");

    /// <summary>A referral was made (documented).</summary>
    public static EventType ReferralCreated => new("referral.created");

    /// <summary>A new customer came by a referral (documented).</summary>
    public static EventType ReferralAttributed => new("referral.attributed");

    /// <summary>A referred customer qualified (documented).</summary>
    public static EventType ReferralConverted => new("referral.converted");

    /// <summary>A referral does not count (documented).</summary>
    public static EventType ReferralRejected => new("referral.rejected");

    /// <summary>A payment was made (documented).</summary>
    public static EventType PaymentCreated => new("payment.created");

    /// <summary>The amount of a payment is held (documented).</summary>
    public static EventType PaymentAuthorized => new("payment.authorized");

    /// <summary>A customer has paid (documented).</summary>
    public static EventType PaymentCompleted => new("payment.completed");

    /// <summary>A payment did not succeed (documented).</summary>
    public static EventType PaymentFailed => new("payment.failed");

    /// <summary>A payment was not completed in time (documented).</summary>
    public static EventType PaymentExpired => new("payment.expired");

    /// <summary>A payment was cancelled (documented).</summary>
    public static EventType PaymentCancelled => new("payment.cancelled");

    /// <summary>A payment was refunded (documented).</summary>
    public static EventType PaymentRefunded => new("payment.refunded");

    /// <summary>A refund was made (documented).</summary>
    public static EventType RefundCreated => new("refund.created");

    /// <summary>A refund went through (documented).</summary>
    public static EventType RefundCompleted => new("refund.completed");

    /// <summary>A customer was created (documented).</summary>
    public static EventType CustomerCreated => new("customer.created");

    /// <summary>A customer was changed (documented).</summary>
    public static EventType CustomerUpdated => new("customer.updated");

    /// <summary>A customer was deleted (documented).</summary>
    public static EventType CustomerDeleted => new("customer.deleted");

    /// <summary>A subscription began (documented).</summary>
    public static EventType SubscriptionCreated => new("subscription.created");

    /// <summary>An invoice was paid (documented).</summary>
    public static EventType InvoicePaid => new("invoice.paid");

    string? IOpenSet<EventType>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator EventType(string? value) => new(value);

    static EventType IOpenSet<EventType>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";
}
