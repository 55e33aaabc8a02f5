using Vinr.Sdk.Sandbox.Webhooks;

namespace Vinr.Sdk.Sandbox;

/// <summary>A receiver that <see cref="SandboxWebhooks"/> was told to send to.</summary>
public sealed class WebhookTarget : ITarget
{
    private readonly SandboxWebhooks _webhooks;
    private readonly IReceiver _receiver;
    private readonly EventPatterns _events;

    internal WebhookTarget(SandboxWebhooks webhooks, string id, IReceiver receiver, EventPatterns events) =>
        (_webhooks, Id, _receiver, _events) = (webhooks, id, receiver, events);

    /// <summary>Its name in the log of deliveries, <c>target_1</c>.</summary>
    public string Id { get; }

    /// <summary>The types of events that it gets, as they were given; none stands for all.</summary>
    public IReadOnlyList<string> Events => _events.All;

    /// <summary>Sends nothing there any more. What is still to be tried fails when its time comes.</summary>
    public void Remove() => _webhooks.Outbox.Remove(this);

    Destination? ITarget.Locate(DateTimeOffset now) => _webhooks.Outbox.Has(this) ? new Destination(_receiver, _webhooks.SecretsAt(now)) : null;

    internal bool Wants(string type) => _events.Match(type);
}
