using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

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

    /// <summary>The segment, <c>seg_…</c> or its name, where the kind is <c>segment</c>. Null otherwise.</summary>
    [JsonInclude]
    public string? Segment { get; internal set; }
}

/// <summary>Whom a campaign is for, as a request states it.</summary>
public sealed record CampaignAudienceSpec : IJsonWritable
{
    /// <summary>The kind of audience.</summary>
    public CampaignAudienceType? Type { get; init; }

    /// <summary>The key of the tier, <c>gold</c>, where the kind is <c>tier</c>.</summary>
    public string? Tier { get; init; }

    /// <summary>The segment, <c>seg_…</c> or its name, where the kind is <c>segment</c>.</summary>
    public string? Segment { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Value("type"u8, Type)
        .Text("tier"u8, Tier)
        .Text("segment"u8, Segment);
}
