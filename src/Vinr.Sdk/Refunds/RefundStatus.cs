using System.Text.Json.Serialization;

namespace Vinr.Sdk;

/// <summary>How far a refund has come. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<RefundStatus>))]
public readonly record struct RefundStatus : IOpenSet<RefundStatus>
{
    private readonly string? _value;

    private RefundStatus(string? value) => _value = value;

    /// <summary>The money is on its way (documented).</summary>
    public static RefundStatus Pending => new("pending");

    /// <summary>The customer has the money back (documented).</summary>
    public static RefundStatus Succeeded => new("succeeded");

    /// <summary>The money could not be given back (documented).</summary>
    public static RefundStatus Failed => new("failed");

    /// <summary>It was called off (documented).</summary>
    public static RefundStatus Cancelled => new("cancelled");

    string? IOpenSet<RefundStatus>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator RefundStatus(string? value) => new(value);

    static RefundStatus IOpenSet<RefundStatus>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";
}
