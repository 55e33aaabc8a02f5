using System.Text.Json.Serialization;
using Vinr.Sdk.Json;
using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk;

/// <summary>Store credit was issued: <c>store_credit.created</c> (illustrative).</summary>
[JsonConverter(typeof(EventConverter<StoreCreditCreated>))]
public sealed class StoreCreditCreated : VinrEvent
{
    internal StoreCreditCreated(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The store credit as it was then (that it is this is assumed). Null when the event has none.</summary>
    [JsonIgnore]
    public StoreCredit? Credit => Snapshot(CreditJson.Tolerant.TypeInfo<StoreCredit>());
}

/// <summary>Store credit was changed: <c>store_credit.updated</c> (illustrative).</summary>
[JsonConverter(typeof(EventConverter<StoreCreditUpdated>))]
public sealed class StoreCreditUpdated : VinrEvent
{
    internal StoreCreditUpdated(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The store credit as it was then (that it is this is assumed). Null when the event has none.</summary>
    [JsonIgnore]
    public StoreCredit? Credit => Snapshot(CreditJson.Tolerant.TypeInfo<StoreCredit>());
}
