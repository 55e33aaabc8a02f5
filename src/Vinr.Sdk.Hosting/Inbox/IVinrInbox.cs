namespace Vinr.Sdk.Hosting;

/// <summary>
/// Remembers which events are being handled and which are done, so that each is handled once however often it is delivered, and to
/// whichever instance of the app. <see cref="MemoryInbox"/> does for one process; a fleet needs one that all instances share.
/// </summary>
/// <remarks>
/// Each method must be atomic for an event, across all instances. The token of a claim is what tells a holder from one whose lease ran
/// out: a method that takes one changes nothing when the event is held under another.
/// </remarks>
public interface IVinrInbox
{
    /// <summary>Takes an event, unless it is done or held.</summary>
    /// <param name="eventId">The event's id.</param>
    /// <param name="lease">How long it is held without a renewal.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it was taken, and then the token.</returns>
    Task<InboxClaim> ClaimAsync(string eventId, TimeSpan lease, CancellationToken cancellationToken = default);

    /// <summary>Holds an event for longer: for a whole lease from now.</summary>
    /// <param name="eventId">The event's id.</param>
    /// <param name="token">The claim's token.</param>
    /// <param name="lease">How long from now.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False when someone else has taken it, or it is done.</returns>
    Task<bool> RenewAsync(string eventId, string token, TimeSpan lease, CancellationToken cancellationToken = default);

    /// <summary>Records that an event is done. It is not given out again before the retention is over.</summary>
    /// <param name="eventId">The event's id.</param>
    /// <param name="token">The claim's token.</param>
    /// <param name="retention">How long to remember it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False when someone else has taken it meanwhile. A lease that ran out without anybody else coming does no harm.</returns>
    Task<bool> CompleteAsync(string eventId, string token, TimeSpan retention, CancellationToken cancellationToken = default);

    /// <summary>Gives an event back, to be handled again: its handler failed.</summary>
    /// <param name="eventId">The event's id.</param>
    /// <param name="token">The claim's token.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task ReleaseAsync(string eventId, string token, CancellationToken cancellationToken = default);
}
