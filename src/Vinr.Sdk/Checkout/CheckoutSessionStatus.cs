using System.Text.Json.Serialization;

namespace Vinr.Sdk;

/// <summary>How far a checkout session has come. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<CheckoutSessionStatus>))]
public readonly record struct CheckoutSessionStatus : IOpenSet<CheckoutSessionStatus>
{
    private readonly string? _value;

    private CheckoutSessionStatus(string? value) => _value = value;

    /// <summary>The customer can pay (assumed).</summary>
    public static CheckoutSessionStatus Open => new("open");

    /// <summary>The customer has paid (assumed).</summary>
    public static CheckoutSessionStatus Completed => new("completed");

    /// <summary>The customer went back without paying (assumed).</summary>
    public static CheckoutSessionStatus Cancelled => new("cancelled");

    /// <summary>The customer did not pay in time (assumed).</summary>
    public static CheckoutSessionStatus Expired => new("expired");

    string? IOpenSet<CheckoutSessionStatus>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator CheckoutSessionStatus(string? value) => new(value);

    static CheckoutSessionStatus IOpenSet<CheckoutSessionStatus>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";
}
