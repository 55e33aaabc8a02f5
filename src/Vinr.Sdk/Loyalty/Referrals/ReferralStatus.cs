using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>How far a referral has come. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<ReferralStatus>))]
public readonly record struct ReferralStatus : IOpenSet<ReferralStatus>
{
    private readonly string? _value;

    private ReferralStatus(string? value) => _value = value;

    /// <summary>Nobody has come by it yet (documented).</summary>
    public static ReferralStatus Pending => new(Values.Pending);

    /// <summary>A new member came by it (documented).</summary>
    public static ReferralStatus Attributed => new(Values.Attributed);

    /// <summary>That member qualified, and both sides have their reward (documented).</summary>
    public static ReferralStatus Converted => new(Values.Converted);

    /// <summary>It does not count, by fraud controls or eligibility (documented).</summary>
    public static ReferralStatus Rejected => new(Values.Rejected);

    /// <summary>The new customer did what was asked (illustrative: a word of another page for what others call converted).</summary>
    public static ReferralStatus Qualified => new(Values.Qualified);

    /// <summary>The reward was given (illustrative: a word of another page).</summary>
    public static ReferralStatus Rewarded => new(Values.Rewarded);

    string? IOpenSet<ReferralStatus>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator ReferralStatus(string? value) => new(value);

    static ReferralStatus IOpenSet<ReferralStatus>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="ReferralStatus.Pending"/>.</summary>
        public const string Pending = "pending";

        /// <summary>The text of <see cref="ReferralStatus.Attributed"/>.</summary>
        public const string Attributed = "attributed";

        /// <summary>The text of <see cref="ReferralStatus.Converted"/>.</summary>
        public const string Converted = "converted";

        /// <summary>The text of <see cref="ReferralStatus.Rejected"/>.</summary>
        public const string Rejected = "rejected";

        /// <summary>The text of <see cref="ReferralStatus.Qualified"/>.</summary>
        public const string Qualified = "qualified";

        /// <summary>The text of <see cref="ReferralStatus.Rewarded"/>.</summary>
        public const string Rewarded = "rewarded";
    }
}
