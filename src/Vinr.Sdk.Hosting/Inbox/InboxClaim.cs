namespace Vinr.Sdk.Hosting;

/// <summary>How an event stood in the inbox when it was to be taken.</summary>
public enum InboxStatus
{
    /// <summary>It was free, and is held by the caller now.</summary>
    Claimed,

    /// <summary>It was handled before.</summary>
    AlreadyDone,

    /// <summary>Someone else holds it and may be handling it.</summary>
    InProgress,
}

/// <summary>The answer of <see cref="IVinrInbox.ClaimAsync"/>.</summary>
/// <param name="Status">How the event stood.</param>
/// <param name="Token">The holder's token when it was taken; else empty.</param>
public readonly record struct InboxClaim(InboxStatus Status, string Token = "");
