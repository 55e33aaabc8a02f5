using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>How far a campaign has come. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<CampaignStatus>))]
public readonly record struct CampaignStatus : IOpenSet<CampaignStatus>
{
    private readonly string? _value;

    private CampaignStatus(string? value) => _value = value;

    /// <summary>It is being prepared (documented).</summary>
    public static CampaignStatus Draft => new(Values.Draft);

    /// <summary>Its time has not come (documented).</summary>
    public static CampaignStatus Scheduled => new(Values.Scheduled);

    /// <summary>It runs (documented).</summary>
    public static CampaignStatus Active => new(Values.Active);

    /// <summary>Its time is over (documented).</summary>
    public static CampaignStatus Ended => new(Values.Ended);

    /// <summary>It was put away (documented).</summary>
    public static CampaignStatus Archived => new(Values.Archived);

    string? IOpenSet<CampaignStatus>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator CampaignStatus(string? value) => new(value);

    static CampaignStatus IOpenSet<CampaignStatus>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="CampaignStatus.Draft"/>.</summary>
        public const string Draft = "draft";

        /// <summary>The text of <see cref="CampaignStatus.Scheduled"/>.</summary>
        public const string Scheduled = "scheduled";

        /// <summary>The text of <see cref="CampaignStatus.Active"/>.</summary>
        public const string Active = "active";

        /// <summary>The text of <see cref="CampaignStatus.Ended"/>.</summary>
        public const string Ended = "ended";

        /// <summary>The text of <see cref="CampaignStatus.Archived"/>.</summary>
        public const string Archived = "archived";
    }
}
