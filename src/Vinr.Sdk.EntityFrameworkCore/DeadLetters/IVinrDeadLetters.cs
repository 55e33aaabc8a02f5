namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>
/// The events that failed too often, or had no handler (<see cref="VinrEntityFrameworkOptions.MaxAttempts"/>). They stay until somebody replays or drops
/// them. A service of the app.
/// </summary>
/// <example>
/// <code>
/// foreach (var letter in await deadLetters.ListAsync())
///     Console.WriteLine($"{letter.Id} {letter.Type}: {letter.LastError}");
/// await deadLetters.ReplayAsync("evt_8Kd02mZq4TfVx7Ls");
/// </code>
/// </example>
public interface IVinrDeadLetters
{
    /// <summary>Lists them, the ones that died first before the others, without their JSON.</summary>
    /// <param name="most">How many at most. Default 100.</param>
    /// <param name="skip">How many to pass over. Default none.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The dead letters.</returns>
    Task<IReadOnlyList<VinrDeadLetter>> ListAsync(int most = 100, int skip = 0, CancellationToken cancellationToken = default);

    /// <summary>Looks at one, its JSON included.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Null when there is no dead letter of this id.</returns>
    Task<VinrDeadLetter?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Has one handled again, with all its tries before it.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False when there is no dead letter of this id.</returns>
    Task<bool> ReplayAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Has all of them handled again, with all their tries before them: when what they failed of is mended.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>How many there were.</returns>
    Task<int> ReplayAllAsync(CancellationToken cancellationToken = default);

    /// <summary>Gives one up for good. It is remembered as done for the retention, so that it does not come back with a late delivery.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False when there is no dead letter of this id.</returns>
    Task<bool> DropAsync(string id, CancellationToken cancellationToken = default);
}
