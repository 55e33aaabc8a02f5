using System.Text.Json.Serialization;

namespace Vinr.Sdk;

/// <summary>How far a checkout session has come. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<CheckoutSessionStatus>))]
public readonly record struct CheckoutSessionStatus : IOpenSet<CheckoutSessionStatus>
{
    private readonly string? _value;

    private CheckoutSessionStatus(string? value) => _value = value;

    /// <summary>The customer can pay (assumed).</summary>
    public static CheckoutSessionStatus Open => new(Values.Open);

    /// <summary>The customer has paid (assumed).</summary>
    public static CheckoutSessionStatus Completed => new(Values.Completed);

    /// <summary>The customer went back without paying (assumed).</summary>
    public static CheckoutSessionStatus Cancelled => new(Values.Cancelled);

    /// <summary>The customer did not pay in time (assumed).</summary>
    public static CheckoutSessionStatus Expired => new(Values.Expired);

    string? IOpenSet<CheckoutSessionStatus>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator CheckoutSessionStatus(string? value) => new(value);

    static CheckoutSessionStatus IOpenSet<CheckoutSessionStatus>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="CheckoutSessionStatus.Open"/>.</summary>
        public const string Open = "open";

        /// <summary>The text of <see cref="CheckoutSessionStatus.Completed"/>.</summary>
        public const string Completed = "completed";

        /// <summary>The text of <see cref="CheckoutSessionStatus.Cancelled"/>.</summary>
        public const string Cancelled = "cancelled";

        /// <summary>The text of <see cref="CheckoutSessionStatus.Expired"/>.</summary>
        public const string Expired = "expired";
    }
}
