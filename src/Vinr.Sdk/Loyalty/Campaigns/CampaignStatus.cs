using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>How far a campaign has come. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<CampaignStatus>))]
public readonly record struct CampaignStatus : IOpenSet<CampaignStatus>
{
    private readonly string? _value;

    private CampaignStatus(string? value) => _value = value;

    /// <summary>It is being prepared (documented).</summary>
    public static CampaignStatus Draft => new("draft");

    /// <summary>Its time has not come (documented).</summary>
    public static CampaignStatus Scheduled => new("scheduled");

    /// <summary>It runs (documented).</summary>
    public static CampaignStatus Active => new("active");

    /// <summary>Its time is over (documented).</summary>
    public static CampaignStatus Ended => new("ended");

    /// <summary>It was put away (documented).</summary>
    public static CampaignStatus Archived => new("archived");

    string? IOpenSet<CampaignStatus>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator CampaignStatus(string? value) => new(value);

    static CampaignStatus IOpenSet<CampaignStatus>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";
}
