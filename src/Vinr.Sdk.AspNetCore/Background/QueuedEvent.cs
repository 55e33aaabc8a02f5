namespace Vinr.Sdk.AspNetCore;

/// <summary>An event that was answered and waits for its handlers.</summary>
internal sealed record QueuedEvent(HeldClaim Claim, Subscription[] Handlers, bool IsStale);
