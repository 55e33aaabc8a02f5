using System.Globalization;

namespace Vinr.Sdk.Sandbox;

/// <summary>The delivery of one event to one receiver, as it stood when it was looked up.</summary>
public sealed record WebhookDelivery
{
    internal WebhookDelivery()
    {
    }

    /// <summary>The id of the event, <c>evt_…</c>.</summary>
    public string EventId { get; internal init; } = "";

    /// <summary>The type of the event.</summary>
    public string EventType { get; internal init; } = "";

    /// <summary>Who receives it: the id of a webhook endpoint (<c>we_…</c>), or a <see cref="WebhookTarget.Id"/>.</summary>
    public string Target { get; internal init; } = "";

    /// <summary>How it stands.</summary>
    public DeliveryState State { get; internal init; }

    /// <summary>When it is tried next, on the sandbox's clock; null when it is not.</summary>
    public DateTimeOffset? NextAttemptAt { get; internal init; }

    /// <summary>The attempts so far, in their order.</summary>
    public IReadOnlyList<DeliveryAttempt> Attempts { get; internal init; } = [];

    /// <summary>Whether it was asked for by <see cref="SandboxWebhooks.ReplayAsync"/>.</summary>
    public bool IsReplay { get; internal init; }

    /// <summary>It in one line.</summary>
    public override string ToString()
    {
        var attempts = Attempts.Count == 0 ? "" : $" ({string.Join(", ", Attempts)})";
        var next = NextAttemptAt is { } at ? string.Create(CultureInfo.InvariantCulture, $", next at {at.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}") : "";
        return $"{EventId} {EventType} to {Target}: {State}{attempts}{next}";
    }

    /// <param name="attempt">The attempt that has been made.</param>
    /// <param name="next">When another one is made; null when none is.</param>
    internal WebhookDelivery After(DeliveryAttempt attempt, DateTimeOffset? next) => this with
    {
        Attempts = [.. Attempts, attempt],
        NextAttemptAt = next,
        State = attempt.Succeeded ? DeliveryState.Delivered : next is null ? DeliveryState.Failed : DeliveryState.Pending,
    };
}
