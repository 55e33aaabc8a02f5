using System.Text.Json.Serialization;
using Vinr.Sdk.Json;
using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk;

/// <summary>A tier was made: <c>tier.created</c> (illustrative).</summary>
[JsonConverter(typeof(EventConverter<TierCreated>))]
public sealed class TierCreated : VinrEvent
{
    internal TierCreated(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The tier as it was then (that it is this is assumed). Null when the event has none.</summary>
    [JsonIgnore]
    public Tier? Tier => Snapshot(TiersJson.Tolerant.TypeInfo<Tier>());
}

/// <summary>A tier was changed: <c>tier.updated</c> (illustrative).</summary>
[JsonConverter(typeof(EventConverter<TierUpdated>))]
public sealed class TierUpdated : VinrEvent
{
    internal TierUpdated(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The tier as it was then (that it is this is assumed). Null when the event has none.</summary>
    [JsonIgnore]
    public Tier? Tier => Snapshot(TiersJson.Tolerant.TypeInfo<Tier>());
}
