using Microsoft.EntityFrameworkCore;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>What is done in a transaction, and the row that says in the same transaction that it is done: if it is still held under the claim's token.</summary>
/// <param name="name">What a log calls it.</param>
/// <param name="handle">Runs the handlers.</param>
internal abstract class FencedWork(string name, Func<IServiceProvider, CancellationToken, Task> handle)
{
    public string Name { get; } = name;

    public Func<IServiceProvider, CancellationToken, Task> Handle { get; } = handle;

    /// <summary>Records that it is done; false when the row is another's by now.</summary>
    public abstract Task<bool> FinishAsync(DbContext db, CancellationToken cancellationToken);

    /// <summary>Whether it was this claim that finished it.</summary>
    public abstract Task<bool> IsDoneAsync(DbContext db, CancellationToken cancellationToken);

    /// <summary>Writes down what it failed of; it is still held.</summary>
    public abstract Task FailAsync(DbContext db, string error, CancellationToken cancellationToken);
}
