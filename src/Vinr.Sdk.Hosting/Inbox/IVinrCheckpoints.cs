namespace Vinr.Sdk.Hosting;

/// <summary>
/// Remembers up to where events were read, for <c>AddVinrCatchUp</c>. An inbox implements it too, so that the checkpoint is where the
/// inbox is: in memory, in Redis, in the shop's database.
/// </summary>
public interface IVinrCheckpoints
{
    /// <summary>Reads a checkpoint.</summary>
    /// <param name="name">Whose.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Null when there is none yet.</returns>
    Task<VinrCheckpoint?> ReadCheckpointAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Writes a checkpoint in place of the last.</summary>
    /// <param name="name">Whose.</param>
    /// <param name="checkpoint">Up to where.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task WriteCheckpointAsync(string name, VinrCheckpoint checkpoint, CancellationToken cancellationToken = default);
}

/// <summary>Up to where events were read.</summary>
/// <param name="EventId">The last event; null: none yet, and all since <paramref name="Created"/> are to be read.</param>
/// <param name="Created">When it happened, or from when on events are to be read.</param>
public sealed record VinrCheckpoint(string? EventId, DateTimeOffset Created);
