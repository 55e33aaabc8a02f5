using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>What a condition looks at. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<SegmentFact>))]
public readonly record struct SegmentFact : IOpenSet<SegmentFact>
{
    private readonly string? _value;

    private SegmentFact(string? value) => _value = value;

    /// <summary>The key of the member's tier. The name is assumed.</summary>
    public static SegmentFact Tier => new("tier");

    /// <summary>The points that the member can spend. The name is assumed.</summary>
    public static SegmentFact PointsBalance => new("points_balance");

    /// <summary>What the member paid in the last 90 days, in minor units. The name is assumed.</summary>
    public static SegmentFact Spend90d => new("spend_90d");

    /// <summary>How many payments the member has completed. The name is assumed.</summary>
    public static SegmentFact LifetimeOrders => new("lifetime_orders");

    /// <summary>How many days ago the member was enrolled. The name is assumed.</summary>
    public static SegmentFact DaysEnrolled => new("days_enrolled");

    /// <summary>When the member last earned or spent. The name is assumed.</summary>
    public static SegmentFact LastActivity => new("last_activity");

    string? IOpenSet<SegmentFact>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator SegmentFact(string? value) => new(value);

    /// <summary>A field of the member's metadata, <c>metadata.city</c>. The form is assumed.</summary>
    /// <param name="key">The name of the field.</param>
    /// <exception cref="ArgumentException">The name is empty or white space.</exception>
    public static SegmentFact Metadata(string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return new("metadata." + key);
    }

    static SegmentFact IOpenSet<SegmentFact>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";
}
