using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>How a condition compares a fact with a value. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<SegmentOperator>))]
public readonly record struct SegmentOperator : IOpenSet<SegmentOperator>
{
    private readonly string? _value;

    private SegmentOperator(string? value) => _value = value;

    /// <summary>It is the value (documented).</summary>
    public static SegmentOperator Eq => new(Values.Eq);

    /// <summary>It is not the value (documented).</summary>
    public static SegmentOperator Neq => new(Values.Neq);

    /// <summary>It is above the value (documented).</summary>
    public static SegmentOperator Gt => new(Values.Gt);

    /// <summary>It is the value or above it (documented).</summary>
    public static SegmentOperator Gte => new(Values.Gte);

    /// <summary>It is below the value (documented).</summary>
    public static SegmentOperator Lt => new(Values.Lt);

    /// <summary>It is the value or below it (documented).</summary>
    public static SegmentOperator Lte => new(Values.Lte);

    /// <summary>It is one of the values (documented).</summary>
    public static SegmentOperator In => new(Values.In);

    /// <summary>It is none of the values (documented).</summary>
    public static SegmentOperator NotIn => new(Values.NotIn);

    /// <summary>It lies between two values (documented; that both count as within is assumed).</summary>
    public static SegmentOperator Between => new(Values.Between);

    string? IOpenSet<SegmentOperator>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator SegmentOperator(string? value) => new(value);

    static SegmentOperator IOpenSet<SegmentOperator>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="SegmentOperator.Eq"/>.</summary>
        public const string Eq = "eq";

        /// <summary>The text of <see cref="SegmentOperator.Neq"/>.</summary>
        public const string Neq = "neq";

        /// <summary>The text of <see cref="SegmentOperator.Gt"/>.</summary>
        public const string Gt = "gt";

        /// <summary>The text of <see cref="SegmentOperator.Gte"/>.</summary>
        public const string Gte = "gte";

        /// <summary>The text of <see cref="SegmentOperator.Lt"/>.</summary>
        public const string Lt = "lt";

        /// <summary>The text of <see cref="SegmentOperator.Lte"/>.</summary>
        public const string Lte = "lte";

        /// <summary>The text of <see cref="SegmentOperator.In"/>.</summary>
        public const string In = "in";

        /// <summary>The text of <see cref="SegmentOperator.NotIn"/>.</summary>
        public const string NotIn = "not_in";

        /// <summary>The text of <see cref="SegmentOperator.Between"/>.</summary>
        public const string Between = "between";
    }
}
