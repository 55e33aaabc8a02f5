namespace Vinr.Sdk.Hosting;

/// <summary>
/// Runs the handlers of an event that was taken from a store before: what the workers of an <see cref="IVinrEventStore"/> call. It renews
/// the lease meanwhile, and records in the inbox that the event is done. An app asks <see cref="IVinrEventDispatcher"/> instead.
/// </summary>
public interface IVinrEventRunner
{
    /// <summary>Runs them, in the transaction of the inbox if it is an <see cref="IVinrTransactionalInbox"/>.</summary>
    /// <param name="taken">The event, held by the caller under its token, for at least the <see cref="VinrWebhookReceiverOptions.ClaimLease"/> of its receiver (<see cref="IVinrReceivers"/>).</param>
    /// <param name="cancellationToken">Ends the handlers, as the end of the app's time to shut down does.</param>
    /// <returns>
    /// <see cref="VinrEventOutcome.Handled"/>, <see cref="VinrEventOutcome.Unhandled"/> (this instance has no handler for it, or does not know its tenant, and
    /// another may; it is still held), <see cref="VinrEventOutcome.Unavailable"/> (nobody can say at present whether there is such a tenant; it is still held),
    /// <see cref="VinrEventOutcome.Failed"/> (it is still held, and the caller says what becomes of it), or
    /// <see cref="VinrEventOutcome.InProgress"/> (someone else has taken it).
    /// </returns>
    Task<EventRun> RunAsync(TakenEvent taken, CancellationToken cancellationToken = default);
}
