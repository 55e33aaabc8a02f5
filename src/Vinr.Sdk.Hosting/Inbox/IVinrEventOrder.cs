namespace Vinr.Sdk.Hosting;

/// <summary>Remembers the latest event of each member, for <see cref="VinrWebhookReceiverOptions.TrackOrder"/>. An inbox implements it too, if it can.</summary>
public interface IVinrEventOrder
{
    /// <summary>Records an event of a member, and tells whether a later one was recorded before.</summary>
    /// <param name="accountId">The member.</param>
    /// <param name="created">When the event happened.</param>
    /// <param name="retention">How long to remember it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>True when it is older than the latest; events of the same moment are not.</returns>
    Task<bool> IsStaleAsync(string accountId, DateTimeOffset created, TimeSpan retention, CancellationToken cancellationToken = default);
}
