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

/// <summary>A referred customer did what was asked: <c>referral.qualified</c> (illustrative, beside <see cref="ReferralConverted"/>).</summary>
[JsonConverter(typeof(EventConverter<ReferralQualified>))]
public sealed class ReferralQualified : VinrEvent
{
    internal ReferralQualified(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The referral as it was then (that it is this is assumed). Null when the event has none.</summary>
    [JsonIgnore]
    public Referral? Referral => Snapshot(ReferralsJson.Tolerant.TypeInfo<Referral>());
}

/// <summary>The reward of a referral was given: <c>referral.rewarded</c> (illustrative, beside <see cref="ReferralConverted"/>).</summary>
[JsonConverter(typeof(EventConverter<ReferralRewarded>))]
public sealed class ReferralRewarded : VinrEvent
{
    internal ReferralRewarded(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The referral as it was then (that it is this is assumed). Null when the event has none.</summary>
    [JsonIgnore]
    public Referral? Referral => Snapshot(ReferralsJson.Tolerant.TypeInfo<Referral>());
}
