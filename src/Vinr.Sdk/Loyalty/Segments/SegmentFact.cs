using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>What a condition looks at. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<SegmentFact>))]
public readonly record struct SegmentFact : IOpenSet<SegmentFact>
{
    private readonly string? _value;

    private SegmentFact(string? value) => _value = value;

    /// <summary>The key of the member's tier (documented).</summary>
    public static SegmentFact Tier => new(Values.Tier);

    /// <summary>The member's country (documented). Where it is read from is assumed: the account's metadata.</summary>
    public static SegmentFact Country => new(Values.Country);

    /// <summary>How many days ago the member was enrolled (documented).</summary>
    public static SegmentFact EnrolledDays => new(Values.EnrolledDays);

    /// <summary>Whether the member wants e-mail (documented). Where it is read from is assumed: the account's metadata.</summary>
    public static SegmentFact EmailSubscribed => new(Values.EmailSubscribed);

    /// <summary>What the member paid in the last 90 days, in minor units (documented).</summary>
    public static SegmentFact Spend90d => new(Values.Spend90d);

    /// <summary>The points that the member can spend (documented).</summary>
    public static SegmentFact PointsBalance => new(Values.PointsBalance);

    /// <summary>How many redemptions the member has made (documented).</summary>
    public static SegmentFact RedemptionsTotal => new(Values.RedemptionsTotal);

    /// <summary>How many days ago the member last did something (documented).</summary>
    public static SegmentFact LastActivityDays => new(Values.LastActivityDays);

    /// <summary>How many payments the member has completed (documented).</summary>
    public static SegmentFact OrdersLifetime => new(Values.OrdersLifetime);

    string? IOpenSet<SegmentFact>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator SegmentFact(string? value) => new(value);

    /// <summary>A field of the account's metadata, <c>metadata.city</c> (documented).</summary>
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

        /// <summary>The text of <see cref="SegmentFact.Country"/>.</summary>
        public const string Country = "country";

        /// <summary>The text of <see cref="SegmentFact.EnrolledDays"/>.</summary>
        public const string EnrolledDays = "enrolled_days";

        /// <summary>The text of <see cref="SegmentFact.EmailSubscribed"/>.</summary>
        public const string EmailSubscribed = "email_subscribed";

        /// <summary>The text of <see cref="SegmentFact.Spend90d"/>.</summary>
        public const string Spend90d = "spend_90d";

        /// <summary>The text of <see cref="SegmentFact.PointsBalance"/>.</summary>
        public const string PointsBalance = "points_balance";

        /// <summary>The text of <see cref="SegmentFact.RedemptionsTotal"/>.</summary>
        public const string RedemptionsTotal = "redemptions_total";

        /// <summary>The text of <see cref="SegmentFact.LastActivityDays"/>.</summary>
        public const string LastActivityDays = "last_activity_days";

        /// <summary>The text of <see cref="SegmentFact.OrdersLifetime"/>.</summary>
        public const string OrdersLifetime = "orders_lifetime";
    }
}
