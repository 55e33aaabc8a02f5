using Vinr.Sdk.Sandbox.Faults;

namespace Vinr.Sdk.Sandbox.Exploring;

/// <summary>What an exploration can let go wrong at a call.</summary>
/// <param name="Word">Its name in a schedule.</param>
/// <param name="Says">What happens, for a reader.</param>
internal sealed record StrikeKind(string Word, string Says)
{
    /// <summary>The fault that the request meets; null when something else strikes.</summary>
    public FaultKind? Fault { get; init; }

    /// <summary>When the app crashes; null when it does not.</summary>
    public CrashPoint? Crash { get; init; }

    /// <summary>What happens to the events of the call; null when nothing does.</summary>
    public WebhookSwitchKind? Events { get; init; }

    /// <summary>Whether the answer is from before the last change.</summary>
    public bool IsStale { get; init; }

    /// <summary>Whether no answer comes as long as the client waits.</summary>
    public bool Hangs => Fault is Hang;

    /// <summary>Whether the client tries again after it, so that striking every attempt is something else than striking the first.</summary>
    public bool IsRepeated => Fault is not null;

    /// <summary>Whether it is something else than another kind only where the call changes something.</summary>
    public bool Commits { get; init; }

    /// <summary>Whether it can happen to a call.</summary>
    /// <param name="isRead">Whether the call is a GET.</param>
    /// <param name="sendsEvents">Whether a receiver gets events of the call.</param>
    public bool AppliesTo(bool isRead, bool sendsEvents) =>
        Events is not null ? sendsEvents : isRead ? !Commits : !IsStale;
}

/// <summary>Where in a call an app crashes.</summary>
internal enum CrashPoint
{
    Before,
    BeforeAnswer,
    AfterAnswer,
}
