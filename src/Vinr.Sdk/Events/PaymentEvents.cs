using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk;

/// <summary>A payment was made: <c>payment.created</c> (documented).</summary>
[JsonConverter(typeof(EventConverter<PaymentCreated>))]
public sealed class PaymentCreated : VinrEvent
{
    internal PaymentCreated(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The payment as it was then. Null when the event has none.</summary>
    [JsonIgnore]
    public Payment? Payment => Snapshot(PaymentsJson.Tolerant.TypeInfo<Payment>());
}

/// <summary>The amount of a payment is held: <c>payment.authorized</c> (documented).</summary>
[JsonConverter(typeof(EventConverter<PaymentAuthorized>))]
public sealed class PaymentAuthorized : VinrEvent
{
    internal PaymentAuthorized(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The payment as it was then. Null when the event has none.</summary>
    [JsonIgnore]
    public Payment? Payment => Snapshot(PaymentsJson.Tolerant.TypeInfo<Payment>());
}

/// <summary>The customer is asked for authentication before the charge: <c>payment.requires_authentication</c> (documented).</summary>
[JsonConverter(typeof(EventConverter<PaymentRequiresAuthentication>))]
public sealed class PaymentRequiresAuthentication : VinrEvent
{
    internal PaymentRequiresAuthentication(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The payment as it was then. Null when the event has none.</summary>
    [JsonIgnore]
    public Payment? Payment => Snapshot(PaymentsJson.Tolerant.TypeInfo<Payment>());
}

/// <summary>A charge is on its way: <c>payment.processing</c> (documented).</summary>
[JsonConverter(typeof(EventConverter<PaymentProcessing>))]
public sealed class PaymentProcessing : VinrEvent
{
    internal PaymentProcessing(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The payment as it was then. Null when the event has none.</summary>
    [JsonIgnore]
    public Payment? Payment => Snapshot(PaymentsJson.Tolerant.TypeInfo<Payment>());
}

/// <summary>A customer has paid: <c>payment.completed</c> (documented; also read as <c>payment.succeeded</c>).</summary>
[JsonConverter(typeof(EventConverter<PaymentCompleted>))]
public sealed class PaymentCompleted : VinrEvent
{
    internal PaymentCompleted(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The payment as it was then. Null when the event has none.</summary>
    [JsonIgnore]
    public Payment? Payment => Snapshot(PaymentsJson.Tolerant.TypeInfo<Payment>());
}

/// <summary>A payment did not succeed: <c>payment.failed</c> (documented).</summary>
[JsonConverter(typeof(EventConverter<PaymentFailed>))]
public sealed class PaymentFailed : VinrEvent
{
    internal PaymentFailed(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The payment as it was then. Null when the event has none.</summary>
    [JsonIgnore]
    public Payment? Payment => Snapshot(PaymentsJson.Tolerant.TypeInfo<Payment>());
}

/// <summary>A payment was not completed in time: <c>payment.expired</c> (documented).</summary>
[JsonConverter(typeof(EventConverter<PaymentExpired>))]
public sealed class PaymentExpired : VinrEvent
{
    internal PaymentExpired(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The payment as it was then. Null when the event has none.</summary>
    [JsonIgnore]
    public Payment? Payment => Snapshot(PaymentsJson.Tolerant.TypeInfo<Payment>());
}

/// <summary>A payment was cancelled: <c>payment.cancelled</c> (documented).</summary>
[JsonConverter(typeof(EventConverter<PaymentCancelled>))]
public sealed class PaymentCancelled : VinrEvent
{
    internal PaymentCancelled(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The payment as it was then. Null when the event has none.</summary>
    [JsonIgnore]
    public Payment? Payment => Snapshot(PaymentsJson.Tolerant.TypeInfo<Payment>());
}

/// <summary>A payment was refunded, in part or in whole: <c>payment.refunded</c> (documented).</summary>
[JsonConverter(typeof(EventConverter<PaymentRefunded>))]
public sealed class PaymentRefunded : VinrEvent
{
    internal PaymentRefunded(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The payment as it was then. Null when the event has none.</summary>
    [JsonIgnore]
    public Payment? Payment => Snapshot(PaymentsJson.Tolerant.TypeInfo<Payment>());
}
