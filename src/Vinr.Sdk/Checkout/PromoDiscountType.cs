using System.Text.Json.Serialization;

namespace Vinr.Sdk;

/// <summary>What the discount of a promo code is. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<PromoDiscountType>))]
public readonly record struct PromoDiscountType : IOpenSet<PromoDiscountType>
{
    private readonly string? _value;

    private PromoDiscountType(string? value) => _value = value;

    /// <summary>A part of the amount, in per cent (documented).</summary>
    public static PromoDiscountType Percentage => new(Values.Percentage);

    /// <summary>A sum of money, in the minor unit of the session's currency (documented).</summary>
    public static PromoDiscountType Fixed => new(Values.Fixed);

    string? IOpenSet<PromoDiscountType>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator PromoDiscountType(string? value) => new(value);

    static PromoDiscountType IOpenSet<PromoDiscountType>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="PromoDiscountType.Percentage"/>.</summary>
        public const string Percentage = "percentage";

        /// <summary>The text of <see cref="PromoDiscountType.Fixed"/>.</summary>
        public const string Fixed = "fixed";
    }
}
