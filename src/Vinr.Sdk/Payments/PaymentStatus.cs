using System.Text.Json.Serialization;

namespace Vinr.Sdk;

/// <summary>How far a payment has come. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<PaymentStatus>))]
public readonly record struct PaymentStatus : IOpenSet<PaymentStatus>
{
    private readonly string? _value;

    private PaymentStatus(string? value) => _value = value;

    /// <summary>The customer has not paid yet: send the customer to <see cref="Payment.CheckoutUrl"/> (documented).</summary>
    public static PaymentStatus Pending => new("pending");

    /// <summary>The customer must authenticate (documented).</summary>
    public static PaymentStatus RequiresAuthentication => new("requires_authentication");

    /// <summary>The payment is on its way (documented).</summary>
    public static PaymentStatus Processing => new("processing");

    /// <summary>The amount is held and waits to be captured (documented).</summary>
    public static PaymentStatus Authorized => new("authorized");

    /// <summary>The customer has paid; the member has earned (documented).</summary>
    public static PaymentStatus Completed => new("completed");

    /// <summary>The payment did not succeed (documented).</summary>
    public static PaymentStatus Failed => new("failed");

    /// <summary>It was cancelled before it was captured (documented).</summary>
    public static PaymentStatus Cancelled => new("cancelled");

    /// <summary>The customer did not pay in time (the event is documented, the status assumed).</summary>
    public static PaymentStatus Expired => new("expired");

    /// <summary>All of it was refunded (documented).</summary>
    public static PaymentStatus Refunded => new("refunded");

    /// <summary>A part of it was refunded (documented).</summary>
    public static PaymentStatus PartiallyRefunded => new("partially_refunded");

    string? IOpenSet<PaymentStatus>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator PaymentStatus(string? value) => new(value);

    static PaymentStatus IOpenSet<PaymentStatus>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";
}
