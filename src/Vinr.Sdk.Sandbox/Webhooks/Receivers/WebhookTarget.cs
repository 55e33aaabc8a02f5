using Vinr.Sdk.Sandbox.Webhooks;

namespace Vinr.Sdk.Sandbox;

/// <summary>A receiver that <see cref="SandboxWebhooks"/> was told to send to.</summary>
public sealed class WebhookTarget : ITarget
{
    private volatile IReceiver _receiver;
    private volatile EventPatterns _events;
    private readonly WebhookSecrets _secrets;
    private readonly Action<WebhookTarget> _remove;
    private volatile bool _isRemoved;

    internal WebhookTarget(string id, IReceiver receiver, EventPatterns events, WebhookSecrets secrets, Action<WebhookTarget> remove) =>
        (Id, _receiver, _events, _secrets, _remove) = (id, receiver, events, secrets, remove);

    /// <summary>Its name in the log of deliveries, <c>target_1</c>.</summary>
    public string Id { get; }

    /// <summary>The types of events that it gets, as they were given; none stands for all.</summary>
    public IReadOnlyList<string> Events => _events.All;

    /// <summary>Sends nothing there any more. What is still to be tried fails when its time comes.</summary>
    public void Remove()
    {
        _remove(this);
        _isRemoved = true;
    }

    Destination? ITarget.Locate(DateTimeOffset now) => _isRemoved ? null : new Destination(_receiver, _secrets.At(now));

    /// <summary>Sends somewhere else from now on, what still waits included: the same receiver, started again.</summary>
    internal void Become(IReceiver receiver, EventPatterns events) => (_receiver, _events) = (receiver, events);

    internal bool Wants(string type) => _events.Match(type);
}
