using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>When a campaign runs.</summary>
public sealed class CampaignSchedule : VinrResource
{
    [JsonConstructor]
    internal CampaignSchedule()
    {
    }

    /// <summary>From when on. Null: from the start.</summary>
    [JsonInclude]
    public DateTimeOffset? StartsAt { get; internal set; }

    /// <summary>Until when; that moment no longer counts (assumed). Null: without end.</summary>
    [JsonInclude]
    public DateTimeOffset? EndsAt { get; internal set; }
}
