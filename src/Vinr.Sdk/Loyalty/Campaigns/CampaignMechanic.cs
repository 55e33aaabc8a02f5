using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>One thing that a campaign does. Of a kind that this version does not know, the fields are in <c>AdditionalProperties</c>.</summary>
public sealed class CampaignMechanic : VinrResource
{
    [JsonConstructor]
    internal CampaignMechanic()
    {
    }

    /// <summary>The kind.</summary>
    [JsonInclude]
    public CampaignMechanicType Type { get; internal set; }

    /// <summary>What it answers to.</summary>
    [JsonInclude]
    public EarningTrigger Trigger { get; internal set; }

    /// <summary>What points are multiplied by; 2 doubles them. Null when not told.</summary>
    [JsonInclude]
    public decimal? Factor { get; internal set; }
}
