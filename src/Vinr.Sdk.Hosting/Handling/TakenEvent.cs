using System.Diagnostics;

namespace Vinr.Sdk.Hosting;

/// <summary>An event that a worker of a store holds.</summary>
/// <param name="EventId">What the inbox knows it by, as <see cref="ArrivedEvent.EventId"/> said.</param>
/// <param name="Event">The event.</param>
/// <param name="Token">The claim's token.</param>
public sealed record TakenEvent(string EventId, VinrEvent Event, string Token)
{
    /// <summary>The tenant whose receiver it came to; null for the receiver without a name.</summary>
    public string? Tenant { get; init; }

    /// <summary>Which try this is; 1 for the first.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>The trace of its delivery, to link to; default when there is none.</summary>
    public ActivityContext Delivery { get; init; }
}

/// <summary>How a run of an event's handlers ended.</summary>
/// <param name="Outcome">What became of the event.</param>
/// <param name="Failure">What a handler threw; null when none did.</param>
public readonly record struct EventRun(VinrEventOutcome Outcome, Exception? Failure = null);
