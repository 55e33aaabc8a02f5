using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>What kind of offer it is, on an illustrative page of VINR's. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<OfferType>))]
public readonly record struct OfferType : IOpenSet<OfferType>
{
    private readonly string? _value;

    private OfferType(string? value) => _value = value;

    /// <summary>Buy one, get one (illustrative).</summary>
    public static OfferType Bogo => new(Values.Bogo);

    /// <summary>Nothing to pay for shipping (illustrative).</summary>
    public static OfferType FreeShipping => new(Values.FreeShipping);

    /// <summary>Money off (illustrative).</summary>
    public static OfferType FixedDiscount => new(Values.FixedDiscount);

    string? IOpenSet<OfferType>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator OfferType(string? value) => new(value);

    static OfferType IOpenSet<OfferType>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="OfferType.Bogo"/>.</summary>
        public const string Bogo = "bogo";

        /// <summary>The text of <see cref="OfferType.FreeShipping"/>.</summary>
        public const string FreeShipping = "free_shipping";

        /// <summary>The text of <see cref="OfferType.FixedDiscount"/>.</summary>
        public const string FixedDiscount = "fixed_discount";
    }
}
