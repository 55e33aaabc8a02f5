using System.Text.Json.Serialization;

namespace Vinr.Sdk;

/// <summary>How far a payment has come. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<PaymentStatus>))]
public readonly record struct PaymentStatus : IOpenSet<PaymentStatus>
{
    private readonly string? _value;

    private PaymentStatus(string? value) => _value = value;

    /// <summary>The customer has not paid yet: send the customer to <see cref="Payment.CheckoutUrl"/> (documented).</summary>
    public static PaymentStatus Pending => new(Values.Pending);

    /// <summary>The customer must authenticate (documented).</summary>
    public static PaymentStatus RequiresAuthentication => new(Values.RequiresAuthentication);

    /// <summary>The payment is on its way (documented).</summary>
    public static PaymentStatus Processing => new(Values.Processing);

    /// <summary>The amount is held and waits to be captured (documented).</summary>
    public static PaymentStatus Authorized => new(Values.Authorized);

    /// <summary>The customer has paid; the member has earned (documented).</summary>
    public static PaymentStatus Completed => new(Values.Completed);

    /// <summary>The payment did not succeed (documented).</summary>
    public static PaymentStatus Failed => new(Values.Failed);

    /// <summary>It was cancelled before it was captured (documented).</summary>
    public static PaymentStatus Cancelled => new(Values.Cancelled);

    /// <summary>The customer did not pay in time (the event is documented, the status assumed).</summary>
    public static PaymentStatus Expired => new(Values.Expired);

    /// <summary>All of it was refunded (documented).</summary>
    public static PaymentStatus Refunded => new(Values.Refunded);

    /// <summary>A part of it was refunded (documented).</summary>
    public static PaymentStatus PartiallyRefunded => new(Values.PartiallyRefunded);

    string? IOpenSet<PaymentStatus>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator PaymentStatus(string? value) => new(value);

    static PaymentStatus IOpenSet<PaymentStatus>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="PaymentStatus.Pending"/>.</summary>
        public const string Pending = "pending";

        /// <summary>The text of <see cref="PaymentStatus.RequiresAuthentication"/>.</summary>
        public const string RequiresAuthentication = "requires_authentication";

        /// <summary>The text of <see cref="PaymentStatus.Processing"/>.</summary>
        public const string Processing = "processing";

        /// <summary>The text of <see cref="PaymentStatus.Authorized"/>.</summary>
        public const string Authorized = "authorized";

        /// <summary>The text of <see cref="PaymentStatus.Completed"/>.</summary>
        public const string Completed = "completed";

        /// <summary>The text of <see cref="PaymentStatus.Failed"/>.</summary>
        public const string Failed = "failed";

        /// <summary>The text of <see cref="PaymentStatus.Cancelled"/>.</summary>
        public const string Cancelled = "cancelled";

        /// <summary>The text of <see cref="PaymentStatus.Refunded"/>.</summary>
        public const string Refunded = "refunded";

        /// <summary>The text of <see cref="PaymentStatus.PartiallyRefunded"/>.</summary>
        public const string PartiallyRefunded = "partially_refunded";

        /// <summary>The text of <see cref="PaymentStatus.Expired"/>.</summary>
        public const string Expired = "expired";
    }
}
