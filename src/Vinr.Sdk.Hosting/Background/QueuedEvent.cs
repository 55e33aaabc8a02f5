using System.Diagnostics;

namespace Vinr.Sdk.Hosting;

/// <summary>An event that was answered and waits for its handlers, with the number of tries and the trace of its delivery.</summary>
internal sealed record QueuedEvent(HeldClaim Claim, Subscription[] Handlers, bool IsStale, int Attempts, ActivityContext Delivery);
