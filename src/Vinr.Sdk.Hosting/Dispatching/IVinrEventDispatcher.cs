namespace Vinr.Sdk.Hosting;

/// <summary>
/// Hands an event to its handlers, through the inbox and therefore once: what <c>MapVinrWebhooks</c> does with a delivery that was
/// verified. Use it to catch up on events that were never delivered.
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
}
