using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>What both sides of a referral get.</summary>
public sealed class ReferralReward : VinrResource
{
    [JsonConstructor]
    internal ReferralReward()
    {
    }

    /// <summary>What the member who invites gets. Null: nothing.</summary>
    [JsonInclude]
    public ReferralPoints? Referrer { get; internal set; }

    /// <summary>What the new member gets. Null: nothing.</summary>
    [JsonInclude]
    public ReferralPoints? Referee { get; internal set; }
}
