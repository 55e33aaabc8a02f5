using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>Whom a campaign is for. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<CampaignAudienceType>))]
public readonly record struct CampaignAudienceType : IOpenSet<CampaignAudienceType>
{
    private readonly string? _value;

    private CampaignAudienceType(string? value) => _value = value;

    /// <summary>All members of the program (documented).</summary>
    public static CampaignAudienceType All => new(Values.All);

    /// <summary>The members of a tier (documented).</summary>
    public static CampaignAudienceType Tier => new(Values.Tier);

    /// <summary>The members of a segment (documented).</summary>
    public static CampaignAudienceType Segment => new(Values.Segment);

    string? IOpenSet<CampaignAudienceType>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator CampaignAudienceType(string? value) => new(value);

    static CampaignAudienceType IOpenSet<CampaignAudienceType>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="CampaignAudienceType.All"/>.</summary>
        public const string All = "all";

        /// <summary>The text of <see cref="CampaignAudienceType.Tier"/>.</summary>
        public const string Tier = "tier";

        /// <summary>The text of <see cref="CampaignAudienceType.Segment"/>.</summary>
        public const string Segment = "segment";
    }
}
