namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>The calls of the outbox, to look at and to decide about. A service of the app.</summary>
/// <example>
/// <code>
/// foreach (var call in await outbox.ListAsync(VinrOutboxState.InDoubt))
///     Console.WriteLine($"{call.Sequence} {call.Path} of {call.Reference}: {call.Error}");
/// await outbox.RepeatAsync(17);      // VINR has not carried it out: somebody has looked
/// </code>
/// </example>
public interface IVinrOutbox
{
    /// <summary>Lists calls, the oldest first.</summary>
    /// <param name="state">Those that stand so.</param>
    /// <param name="most">How many at most. Default 100.</param>
    /// <param name="skip">How many to pass over. Default none.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The calls.</returns>
    Task<IReadOnlyList<VinrOutboxMessage>> ListAsync(VinrOutboxState state, int most = 100, int skip = 0, CancellationToken cancellationToken = default);

    /// <summary>Has a call that is in doubt sent again, as if it had never left: for whoever has seen that VINR has not carried it out.</summary>
    /// <param name="sequence">Which.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False when it is not in doubt.</returns>
    Task<bool> RepeatAsync(long sequence, CancellationToken cancellationToken = default);

    /// <summary>
    /// Ends a call as it is, so that those of its reference behind it go on: one in doubt, for whoever has seen that VINR has carried it out, or that it
    /// is not needed any more; or one that waits and never gets to its end, such as one whose handler fails each time. No handler is told.
    /// </summary>
    /// <param name="sequence">Which.</param>
    /// <param name="wasCarriedOut">Whether it is kept as sent; else as refused.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False when it is over, or a worker holds it just now.</returns>
    Task<bool> DropAsync(long sequence, bool wasCarriedOut, CancellationToken cancellationToken = default);
}
