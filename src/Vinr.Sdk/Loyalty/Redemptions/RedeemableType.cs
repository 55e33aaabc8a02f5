using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>What was redeemed. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<RedeemableType>))]
public readonly record struct RedeemableType : IOpenSet<RedeemableType>
{
    private readonly string? _value;

    private RedeemableType(string? value) => _value = value;

    /// <summary>A coupon (illustrative).</summary>
    public static RedeemableType Coupon => new(Values.Coupon);

    /// <summary>A reward (illustrative).</summary>
    public static RedeemableType Reward => new(Values.Reward);

    /// <summary>An offer (illustrative).</summary>
    public static RedeemableType Offer => new(Values.Offer);

    string? IOpenSet<RedeemableType>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator RedeemableType(string? value) => new(value);

    static RedeemableType IOpenSet<RedeemableType>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="RedeemableType.Coupon"/>.</summary>
        public const string Coupon = "coupon";

        /// <summary>The text of <see cref="RedeemableType.Reward"/>.</summary>
        public const string Reward = "reward";

        /// <summary>The text of <see cref="RedeemableType.Offer"/>.</summary>
        public const string Offer = "offer";
    }
}
