using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>How a condition compares a fact with a value. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<SegmentOperator>))]
public readonly record struct SegmentOperator : IOpenSet<SegmentOperator>
{
    private readonly string? _value;

    private SegmentOperator(string? value) => _value = value;

    /// <summary>It is the value (documented).</summary>
    public static SegmentOperator Eq => new("eq");

    /// <summary>It is not the value (documented).</summary>
    public static SegmentOperator Neq => new("neq");

    /// <summary>It is above the value (documented).</summary>
    public static SegmentOperator Gt => new("gt");

    /// <summary>It is the value or above it (documented).</summary>
    public static SegmentOperator Gte => new("gte");

    /// <summary>It is below the value (documented).</summary>
    public static SegmentOperator Lt => new("lt");

    /// <summary>It is the value or below it (documented).</summary>
    public static SegmentOperator Lte => new("lte");

    /// <summary>It is one of the values (documented).</summary>
    public static SegmentOperator In => new("in");

    /// <summary>It is none of the values (documented).</summary>
    public static SegmentOperator NotIn => new("not_in");

    /// <summary>It lies between two values (documented; that both count as within is assumed).</summary>
    public static SegmentOperator Between => new("between");

    string? IOpenSet<SegmentOperator>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator SegmentOperator(string? value) => new(value);

    static SegmentOperator IOpenSet<SegmentOperator>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";
}
