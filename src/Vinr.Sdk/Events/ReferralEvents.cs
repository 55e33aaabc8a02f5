using System.Text.Json.Serialization;
using Vinr.Sdk.Json;
using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk;

/// <summary>A referral was made: <c>referral.created</c> (documented).</summary>
[JsonConverter(typeof(EventConverter<ReferralCreated>))]
public sealed class ReferralCreated : VinrEvent
{
    internal ReferralCreated(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The referral as it was then (that it is this is assumed). Null when the event has none.</summary>
    [JsonIgnore]
    public Referral? Referral => Snapshot(ReferralsJson.Tolerant.TypeInfo<Referral>());
}

/// <summary>A new customer came by a referral: <c>referral.attributed</c> (documented).</summary>
[JsonConverter(typeof(EventConverter<ReferralAttributed>))]
public sealed class ReferralAttributed : VinrEvent
{
    internal ReferralAttributed(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The referral as it was then (that it is this is assumed). Null when the event has none.</summary>
    [JsonIgnore]
    public Referral? Referral => Snapshot(ReferralsJson.Tolerant.TypeInfo<Referral>());
}

/// <summary>A referred customer qualified: <c>referral.converted</c> (documented).</summary>
[JsonConverter(typeof(EventConverter<ReferralConverted>))]
public sealed class ReferralConverted : VinrEvent
{
    internal ReferralConverted(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The referral as it was then (that it is this is assumed). Null when the event has none.</summary>
    [JsonIgnore]
    public Referral? Referral => Snapshot(ReferralsJson.Tolerant.TypeInfo<Referral>());
}

/// <summary>A referral does not count: <c>referral.rejected</c> (documented).</summary>
[JsonConverter(typeof(EventConverter<ReferralRejected>))]
public sealed class ReferralRejected : VinrEvent
{
    internal ReferralRejected(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The referral as it was then (that it is this is assumed). Null when the event has none.</summary>
    [JsonIgnore]
    public Referral? Referral => Snapshot(ReferralsJson.Tolerant.TypeInfo<Referral>());
}
