using System.Text.Json.Serialization;
using Vinr.Sdk.Json;
using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk;

/// <summary>
/// A reward came within a member's reach: <c>reward.unlocked</c> (documented; that it is sent when a balance reaches its cost is assumed).
/// <see cref="VinrEvent.AccountId"/> is the member.
/// </summary>
[JsonConverter(typeof(EventConverter<RewardUnlocked>))]
public sealed class RewardUnlocked : VinrEvent
{
    internal RewardUnlocked(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The reward as it was then (that it is this is assumed). Null when the event has none.</summary>
    [JsonIgnore]
    public Reward? Reward => Snapshot(RewardsJson.Tolerant.TypeInfo<Reward>());
}

/// <summary>A reward was made: <c>reward.created</c> (illustrative).</summary>
[JsonConverter(typeof(EventConverter<RewardCreated>))]
public sealed class RewardCreated : VinrEvent
{
    internal RewardCreated(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The reward as it was then (that it is this is assumed). Null when the event has none.</summary>
    [JsonIgnore]
    public Reward? Reward => Snapshot(RewardsJson.Tolerant.TypeInfo<Reward>());
}
