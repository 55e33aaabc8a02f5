using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>How many of its conditions a segment asks for. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<SegmentMatch>))]
public readonly record struct SegmentMatch : IOpenSet<SegmentMatch>
{
    private readonly string? _value;

    private SegmentMatch(string? value) => _value = value;

    /// <summary>All of them (documented).</summary>
    public static SegmentMatch All => new(Values.All);

    /// <summary>At least one of them (documented).</summary>
    public static SegmentMatch Any => new(Values.Any);

    string? IOpenSet<SegmentMatch>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator SegmentMatch(string? value) => new(value);

    static SegmentMatch IOpenSet<SegmentMatch>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="SegmentMatch.All"/>.</summary>
        public const string All = "all";

        /// <summary>The text of <see cref="SegmentMatch.Any"/>.</summary>
        public const string Any = "any";
    }
}
