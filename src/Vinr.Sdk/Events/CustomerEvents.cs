using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk;

/// <summary>A customer was created: <c>customer.created</c> (illustrative).</summary>
[JsonConverter(typeof(EventConverter<CustomerCreated>))]
public sealed class CustomerCreated : VinrEvent
{
    internal CustomerCreated(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The customer as it was then. Null when the event has none.</summary>
    [JsonIgnore]
    public Customer? Customer => Snapshot(CustomersJson.Tolerant.TypeInfo<Customer>());
}

/// <summary>A customer was changed: <c>customer.updated</c> (illustrative).</summary>
[JsonConverter(typeof(EventConverter<CustomerUpdated>))]
public sealed class CustomerUpdated : VinrEvent
{
    internal CustomerUpdated(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The customer as it was then. Null when the event has none.</summary>
    [JsonIgnore]
    public Customer? Customer => Snapshot(CustomersJson.Tolerant.TypeInfo<Customer>());
}

/// <summary>A customer was deleted: <c>customer.deleted</c> (illustrative).</summary>
[JsonConverter(typeof(EventConverter<CustomerDeleted>))]
public sealed class CustomerDeleted : VinrEvent
{
    internal CustomerDeleted(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The customer as it was then. Null when the event has none.</summary>
    [JsonIgnore]
    public Customer? Customer => Snapshot(CustomersJson.Tolerant.TypeInfo<Customer>());
}
