using System.Text.Json.Serialization;
using Vinr.Sdk.Json;
using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk;

/// <summary>A member spent points on a reward: <c>loyalty.reward.redeemed</c> (documented; also read as <c>redemption.created</c>).</summary>
[JsonConverter(typeof(EventConverter<RewardRedeemed>))]
public sealed class RewardRedeemed : VinrEvent
{
    internal RewardRedeemed(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The redemption as it was then (that it is this is assumed). Null when the event has none.</summary>
    [JsonIgnore]
    public Redemption? Redemption => Snapshot(RedemptionsJson.Tolerant.TypeInfo<Redemption>());
}

/// <summary>The payment with a redemption's discount completed: <c>redemption.completed</c> (documented).</summary>
[JsonConverter(typeof(EventConverter<RedemptionCompleted>))]
public sealed class RedemptionCompleted : VinrEvent
{
    internal RedemptionCompleted(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The redemption as it was then (that it is this is assumed). Null when the event has none.</summary>
    [JsonIgnore]
    public Redemption? Redemption => Snapshot(RedemptionsJson.Tolerant.TypeInfo<Redemption>());
}
