using System.Text.Json.Serialization;

namespace Vinr.Sdk;

/// <summary>What a checkout session is for. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<CheckoutMode>))]
public readonly record struct CheckoutMode : IOpenSet<CheckoutMode>
{
    private readonly string? _value;

    private CheckoutMode(string? value) => _value = value;

    /// <summary>One payment (documented).</summary>
    public static CheckoutMode Payment => new(Values.Payment);

    /// <summary>A subscription (documented).</summary>
    public static CheckoutMode Subscription => new(Values.Subscription);

    string? IOpenSet<CheckoutMode>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator CheckoutMode(string? value) => new(value);

    static CheckoutMode IOpenSet<CheckoutMode>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="CheckoutMode.Payment"/>.</summary>
        public const string Payment = "payment";

        /// <summary>The text of <see cref="CheckoutMode.Subscription"/>.</summary>
        public const string Subscription = "subscription";
    }
}
