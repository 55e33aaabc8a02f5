namespace Vinr.Sdk.Hosting;

/// <summary>
/// An inbox that keeps events themselves, for <see cref="VinrWebhookReceiverOptions.StoreFirst"/>: a verified delivery is stored before it
/// is answered, and handled later by workers of the store, which hand what they take to <see cref="IVinrEventRunner"/>.
/// </summary>
public interface IVinrEventStore : IVinrInbox
{
    /// <summary>Stores an event for the workers, unless it is stored or done. When this returns, a crash must not lose it.</summary>
    /// <param name="arrived">The event. Its JSON is only lent for the time of the call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// False when it was there before, whether it waits, is being handled, is done or was given up. An event that someone holds without its
    /// being stored is stored now, so that workers find it if its holder fails.
    /// </returns>
    Task<bool> StoreAsync(ArrivedEvent arrived, CancellationToken cancellationToken = default);
}
