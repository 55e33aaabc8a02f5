using System.Text.Json.Serialization;

namespace Vinr.Sdk;

/// <summary>How far a refund has come. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<RefundStatus>))]
public readonly record struct RefundStatus : IOpenSet<RefundStatus>
{
    private readonly string? _value;

    private RefundStatus(string? value) => _value = value;

    /// <summary>The money is on its way (illustrative).</summary>
    public static RefundStatus Pending => new(Values.Pending);

    /// <summary>The customer has the money back (illustrative).</summary>
    public static RefundStatus Succeeded => new(Values.Succeeded);

    /// <summary>The money could not be given back (illustrative).</summary>
    public static RefundStatus Failed => new(Values.Failed);

    /// <summary>It was called off (documented).</summary>
    public static RefundStatus Cancelled => new(Values.Cancelled);

    string? IOpenSet<RefundStatus>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator RefundStatus(string? value) => new(value);

    static RefundStatus IOpenSet<RefundStatus>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="RefundStatus.Pending"/>.</summary>
        public const string Pending = "pending";

        /// <summary>The text of <see cref="RefundStatus.Succeeded"/>.</summary>
        public const string Succeeded = "succeeded";

        /// <summary>The text of <see cref="RefundStatus.Failed"/>.</summary>
        public const string Failed = "failed";

        /// <summary>The text of <see cref="RefundStatus.Cancelled"/>.</summary>
        public const string Cancelled = "cancelled";
    }
}
