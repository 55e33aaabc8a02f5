namespace Vinr.Sdk.Sandbox.Webhooks;

/// <summary>Whom events are sent to.</summary>
internal interface ITarget
{
    string Id { get; }

    /// <summary>Where it is at an instant, and what is signed with then; null when it is there no more.</summary>
    Destination? Locate(DateTimeOffset now);
}

internal sealed record Destination(IReceiver Receiver, string[] Secrets);
