namespace Vinr.Sdk.Hosting;

/// <summary>What became of an event.</summary>
public enum VinrEventOutcome
{
    /// <summary>Its handlers ran, and it is done.</summary>
    Handled,

    /// <summary>It waits in the background.</summary>
    Queued,

    /// <summary>It was done before; nothing ran.</summary>
    Duplicate,

    /// <summary>No handler is for events of its kind; nothing ran.</summary>
    Unhandled,

    /// <summary>Someone else holds it: another delivery of it is being handled, or a process that did died and its lease still runs.</summary>
    InProgress,

    /// <summary>A handler failed; the event was given back.</summary>
    Failed,

    /// <summary>The background is full; nothing ran.</summary>
    Full,

    /// <summary>The inbox could not be asked; nothing ran.</summary>
    Unavailable,

    /// <summary>It is stored, and is handled from there (<see cref="VinrWebhookReceiverOptions.StoreFirst"/>).</summary>
    Stored,
}
