namespace Vinr.Sdk.Hosting;

/// <summary>
/// An inbox in the app's own database: what an event's handlers save there, and that the event is done, are committed together or not at
/// all. The dispatcher asks for it by the inbox itself: one that is registered (<c>UseInbox</c>) and implements this is used in this way.
/// </summary>
/// <remarks>
/// Claims, leases and returns work as in every inbox, each at once and outside of the handlers' transaction.
/// <see cref="IVinrInbox.CompleteAsync"/> is not called for an event whose handlers ran here.
/// </remarks>
public interface IVinrTransactionalInbox : IVinrInbox
{
    /// <summary>Runs the handlers of an event that the caller holds in one scope and one transaction, and records in it that the event is done.</summary>
    /// <param name="eventId">The event's id, as it was claimed.</param>
    /// <param name="token">
    /// The claim's token. It is the fence: the transaction may only be committed while the event is held under it, or is free; so that a
    /// process that stood still for longer than its lease rolls back.
    /// </param>
    /// <param name="retention">How long to remember that the event is done.</param>
    /// <param name="handle">
    /// Runs all handlers with the services of a scope. It may be called again, with a new scope, when the transaction of the call before
    /// was rolled back; never when it may have been committed.
    /// </param>
    /// <param name="cancellationToken">Ends the handlers, and rolls back what they did.</param>
    /// <returns>
    /// True when all was committed. False when someone else has taken the event meanwhile, or finished it: nothing that the handlers saved is
    /// kept.
    /// </returns>
    /// <remarks>What <paramref name="handle"/> throws comes out of here when all is rolled back; the event is still held then.</remarks>
    Task<bool> HandleAsync(
        string eventId, string token, TimeSpan retention, Func<IServiceProvider, CancellationToken, Task> handle, CancellationToken cancellationToken = default);
}
