using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>Whom a campaign is for.</summary>
public sealed class CampaignAudience : VinrResource
{
    [JsonConstructor]
    internal CampaignAudience()
    {
    }

    /// <summary>The kind of audience.</summary>
    [JsonInclude]
    public CampaignAudienceType Type { get; internal set; }

    /// <summary>The key of the tier, <c>gold</c>, where the kind is <c>tier</c>. Null otherwise.</summary>
    [JsonInclude]
    public string? Tier { get; internal set; }

    /// <summary>The segment, <c>seg_…</c>, where the kind is <c>segment</c>. Null otherwise.</summary>
    [JsonInclude]
    public string? Segment { get; internal set; }
}
