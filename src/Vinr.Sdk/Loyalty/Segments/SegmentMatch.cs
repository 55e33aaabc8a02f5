using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>How many of its conditions a segment asks for. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<SegmentMatch>))]
public readonly record struct SegmentMatch : IOpenSet<SegmentMatch>
{
    private readonly string? _value;

    private SegmentMatch(string? value) => _value = value;

    /// <summary>All of them (documented).</summary>
    public static SegmentMatch All => new("all");

    /// <summary>At least one of them (documented).</summary>
    public static SegmentMatch Any => new("any");

    string? IOpenSet<SegmentMatch>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator SegmentMatch(string? value) => new(value);

    static SegmentMatch IOpenSet<SegmentMatch>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";
}
