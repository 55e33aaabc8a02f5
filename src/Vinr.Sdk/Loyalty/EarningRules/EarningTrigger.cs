using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>What makes a rule give points: the type of an event. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<EarningTrigger>))]
public readonly record struct EarningTrigger : IOpenSet<EarningTrigger>
{
    private readonly string? _value;

    private EarningTrigger(string? value) => _value = value;

    /// <summary>A payment completed (documented).</summary>
    public static EarningTrigger PaymentCompleted => new("payment.completed");

    /// <summary>A member was enrolled (documented).</summary>
    public static EarningTrigger LoyaltyAccountCreated => new("loyalty.account.created");

    /// <summary>A subscription began (documented).</summary>
    public static EarningTrigger SubscriptionCreated => new("subscription.created");

    /// <summary>An invoice was paid (documented).</summary>
    public static EarningTrigger InvoicePaid => new("invoice.paid");

    /// <summary>A referred customer qualified (documented).</summary>
    public static EarningTrigger ReferralConverted => new("referral.converted");

    string? IOpenSet<EarningTrigger>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator EarningTrigger(string? value) => new(value);

    static EarningTrigger IOpenSet<EarningTrigger>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";
}
