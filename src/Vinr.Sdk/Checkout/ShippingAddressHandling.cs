using System.Text.Json.Serialization;

namespace Vinr.Sdk;

/// <summary>Whether the page asks for an address to ship to. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<ShippingAddressHandling>))]
public readonly record struct ShippingAddressHandling : IOpenSet<ShippingAddressHandling>
{
    private readonly string? _value;

    private ShippingAddressHandling(string? value) => _value = value;

    /// <summary>It asks for one (documented).</summary>
    public static ShippingAddressHandling Collect => new(Values.Collect);

    /// <summary>It does not (documented).</summary>
    public static ShippingAddressHandling Skip => new(Values.Skip);

    string? IOpenSet<ShippingAddressHandling>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator ShippingAddressHandling(string? value) => new(value);

    static ShippingAddressHandling IOpenSet<ShippingAddressHandling>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="ShippingAddressHandling.Collect"/>.</summary>
        public const string Collect = "Collect";

        /// <summary>The text of <see cref="ShippingAddressHandling.Skip"/>.</summary>
        public const string Skip = "Skip";
    }
}
