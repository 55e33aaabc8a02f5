using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>What makes a rule give points: the type of an event. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<EarningTrigger>))]
public readonly record struct EarningTrigger : IOpenSet<EarningTrigger>
{
    private readonly string? _value;

    private EarningTrigger(string? value) => _value = value;

    /// <summary>A payment completed (documented).</summary>
    public static EarningTrigger PaymentCompleted => new(Values.PaymentCompleted);

    /// <summary>A member was enrolled (documented).</summary>
    public static EarningTrigger LoyaltyAccountCreated => new(Values.LoyaltyAccountCreated);

    /// <summary>A subscription began (documented).</summary>
    public static EarningTrigger SubscriptionCreated => new(Values.SubscriptionCreated);

    /// <summary>An invoice was paid (documented).</summary>
    public static EarningTrigger InvoicePaid => new(Values.InvoicePaid);

    /// <summary>A referred customer qualified (documented).</summary>
    public static EarningTrigger ReferralConverted => new(Values.ReferralConverted);

    string? IOpenSet<EarningTrigger>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator EarningTrigger(string? value) => new(value);

    static EarningTrigger IOpenSet<EarningTrigger>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="EarningTrigger.PaymentCompleted"/>.</summary>
        public const string PaymentCompleted = "payment.completed";

        /// <summary>The text of <see cref="EarningTrigger.LoyaltyAccountCreated"/>.</summary>
        public const string LoyaltyAccountCreated = "loyalty.account.created";

        /// <summary>The text of <see cref="EarningTrigger.SubscriptionCreated"/>.</summary>
        public const string SubscriptionCreated = "subscription.created";

        /// <summary>The text of <see cref="EarningTrigger.InvoicePaid"/>.</summary>
        public const string InvoicePaid = "invoice.paid";

        /// <summary>The text of <see cref="EarningTrigger.ReferralConverted"/>.</summary>
        public const string ReferralConverted = "referral.converted";
    }
}
