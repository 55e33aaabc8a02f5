using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>What a campaign is to reach.</summary>
public sealed class CampaignGoal : VinrResource
{
    [JsonConstructor]
    internal CampaignGoal()
    {
    }

    /// <summary>What is measured. VINR documents the field, not its values.</summary>
    [JsonInclude]
    public string Metric { get; internal set => field = value ?? ""; } = "";

    /// <summary>How much of it.</summary>
    [JsonInclude]
    public decimal Target { get; internal set; }
}
