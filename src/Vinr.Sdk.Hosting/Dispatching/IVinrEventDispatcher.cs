namespace Vinr.Sdk.Hosting;

/// <summary>
/// Hands an event to its handlers, through the inbox and therefore once: what <c>MapVinrWebhooks</c> does with a delivery that was
/// verified. Use it to hand out events that were never delivered, none that is older than <see cref="VinrWebhookReceiverOptions.Retention"/>: one that
/// was handled longer ago is handled again.
/// </summary>
/// <example>
/// <code>
/// await foreach (var happened in vinr.Events.ListAsync(new() { CreatedFrom = lastGoodMoment }))
///     await dispatcher.DispatchAsync(happened, cancellationToken);
/// </code>
/// </example>
public interface IVinrEventDispatcher
{
    /// <summary>Runs the handlers of an event now, whatever <see cref="VinrWebhookReceiverOptions.Background"/> says, unless it was handled before.</summary>
    /// <param name="happened">The event. It must have an id.</param>
    /// <param name="cancellationToken">Ends the wait for the inbox; handlers that have begun are left to end.</param>
    /// <returns>What became of it. What a handler threw is in the log.</returns>
    /// <exception cref="ArgumentException">The event has no id.</exception>
    Task<VinrEventOutcome> DispatchAsync(VinrEvent happened, CancellationToken cancellationToken = default);

    /// <summary>Does the same with an event of a tenant, whose inbox is apart from all others'.</summary>
    /// <param name="happened">The event. It must have an id.</param>
    /// <param name="tenant">The name of its receiver, or a tenant that is looked up: as the address of a delivery names it.</param>
    /// <param name="cancellationToken">Ends the wait for the inbox.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="ArgumentException">The event has no id, or the tenant no name.</exception>
    /// <exception cref="NotSupportedException">It is a dispatcher of the app's own that knows no tenants.</exception>
    Task<VinrEventOutcome> DispatchAsync(VinrEvent happened, string tenant, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("This dispatcher knows no tenants.");
}
