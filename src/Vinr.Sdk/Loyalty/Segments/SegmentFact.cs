using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>What a condition looks at. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<SegmentFact>))]
public readonly record struct SegmentFact : IOpenSet<SegmentFact>
{
    private readonly string? _value;

    private SegmentFact(string? value) => _value = value;

    /// <summary>The key of the member's tier. The name is assumed.</summary>
    public static SegmentFact Tier => new(Values.Tier);

    /// <summary>The points that the member can spend. The name is assumed.</summary>
    public static SegmentFact PointsBalance => new(Values.PointsBalance);

    /// <summary>What the member paid in the last 90 days, in minor units. The name is assumed.</summary>
    public static SegmentFact Spend90d => new(Values.Spend90d);

    /// <summary>How many payments the member has completed. The name is assumed.</summary>
    public static SegmentFact LifetimeOrders => new(Values.LifetimeOrders);

    /// <summary>How many days ago the member was enrolled. The name is assumed.</summary>
    public static SegmentFact DaysEnrolled => new(Values.DaysEnrolled);

    /// <summary>When the member last earned or spent. The name is assumed.</summary>
    public static SegmentFact LastActivity => new(Values.LastActivity);

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

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="SegmentFact.Tier"/>.</summary>
        public const string Tier = "tier";

        /// <summary>The text of <see cref="SegmentFact.PointsBalance"/>.</summary>
        public const string PointsBalance = "points_balance";

        /// <summary>The text of <see cref="SegmentFact.Spend90d"/>.</summary>
        public const string Spend90d = "spend_90d";

        /// <summary>The text of <see cref="SegmentFact.LifetimeOrders"/>.</summary>
        public const string LifetimeOrders = "lifetime_orders";

        /// <summary>The text of <see cref="SegmentFact.DaysEnrolled"/>.</summary>
        public const string DaysEnrolled = "days_enrolled";

        /// <summary>The text of <see cref="SegmentFact.LastActivity"/>.</summary>
        public const string LastActivity = "last_activity";
    }
}
