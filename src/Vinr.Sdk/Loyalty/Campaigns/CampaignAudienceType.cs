using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>Whom a campaign is for. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<CampaignAudienceType>))]
public readonly record struct CampaignAudienceType : IOpenSet<CampaignAudienceType>
{
    private readonly string? _value;

    private CampaignAudienceType(string? value) => _value = value;

    /// <summary>All members of the program (documented).</summary>
    public static CampaignAudienceType All => new("all");

    /// <summary>The members of a tier (documented).</summary>
    public static CampaignAudienceType Tier => new("tier");

    /// <summary>The members of a segment (documented).</summary>
    public static CampaignAudienceType Segment => new("segment");

    string? IOpenSet<CampaignAudienceType>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator CampaignAudienceType(string? value) => new(value);

    static CampaignAudienceType IOpenSet<CampaignAudienceType>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";
}
