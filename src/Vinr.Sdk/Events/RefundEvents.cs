using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk;

/// <summary>A refund was made: <c>refund.created</c> (documented).</summary>
[JsonConverter(typeof(EventConverter<RefundCreated>))]
public sealed class RefundCreated : VinrEvent
{
    internal RefundCreated(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The refund as it was then. Null when the event has none.</summary>
    [JsonIgnore]
    public Refund? Refund => Snapshot(RefundsJson.Tolerant.TypeInfo<Refund>());
}

/// <summary>A refund was changed: <c>refund.updated</c> (illustrative).</summary>
[JsonConverter(typeof(EventConverter<RefundUpdated>))]
public sealed class RefundUpdated : VinrEvent
{
    internal RefundUpdated(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The refund as it was then. Null when the event has none.</summary>
    [JsonIgnore]
    public Refund? Refund => Snapshot(RefundsJson.Tolerant.TypeInfo<Refund>());
}

/// <summary>A refund went through: <c>refund.completed</c> (documented).</summary>
[JsonConverter(typeof(EventConverter<RefundCompleted>))]
public sealed class RefundCompleted : VinrEvent
{
    internal RefundCompleted(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The refund as it was then. Null when the event has none.</summary>
    [JsonIgnore]
    public Refund? Refund => Snapshot(RefundsJson.Tolerant.TypeInfo<Refund>());
}
