using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

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

/// <summary>What both sides of a referral get, as a request states it.</summary>
public sealed record ReferralRewardSpec : IJsonWritable
{
    /// <summary>What the member who invites gets. Default: nothing.</summary>
    public ReferralPointsSpec? Referrer { get; init; }

    /// <summary>What the new member gets. Default: nothing.</summary>
    public ReferralPointsSpec? Referee { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Object("referrer"u8, Referrer)
        .Object("referee"u8, Referee);
}
