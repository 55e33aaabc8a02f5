using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Webhooks;

/// <summary>A delivery on its way.</summary>
/// <param name="number">Its place among all deliveries.</param>
/// <param name="record">What is delivered.</param>
/// <param name="target">To whom.</param>
/// <param name="entry">How it stands at first.</param>
/// <param name="rank">Its place among those that wait at the same time: the lowest goes first.</param>
internal sealed class Delivery(long number, EventRecord record, ITarget target, WebhookDelivery entry, double rank)
{
    private volatile WebhookDelivery _entry = entry;

    public EventRecord Event { get; } = record;

    public ITarget Target { get; } = target;

    /// <summary>Whether the first attempt gets lost on its way.</summary>
    public bool LosesFirst { get; init; }

    /// <summary>How it stands.</summary>
    public WebhookDelivery Entry => _entry;

    /// <summary>For the order of those that still have to wait for their time.</summary>
    public (DateTimeOffset Due, long Number) WaitingOrder => (_entry.NextAttemptAt!.Value, number);

    /// <summary>For the order of those whose time has come.</summary>
    public (double Rank, DateTimeOffset Due, long Number) ReadyOrder => (rank, _entry.NextAttemptAt!.Value, number);

    public void Settle(DeliveryAttempt attempt, DateTimeOffset? next) => _entry = _entry.After(attempt, next);
}
