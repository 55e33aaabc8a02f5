using Microsoft.EntityFrameworkCore;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>An event that is to be handled in a transaction.</summary>
/// <param name="key">Its row.</param>
/// <param name="token">The claim under which it is held.</param>
/// <param name="retention">How long to remember that it is done.</param>
/// <param name="time">The clock.</param>
/// <param name="handle">Runs its handlers.</param>
internal sealed class InboxWork(string key, string token, TimeSpan retention, TimeProvider time, Func<IServiceProvider, CancellationToken, Task> handle) : FencedWork(key, handle)
{
    public override Task<bool> FinishAsync(DbContext db, CancellationToken cancellationToken) =>
        InboxRows.FinishAsync(db, Name, token, Instant.After(time.GetUtcNow(), retention), cancellationToken);

    public override Task<bool> IsDoneAsync(DbContext db, CancellationToken cancellationToken) => InboxRows.IsDoneByAsync(db, Name, token, cancellationToken);

    public override Task FailAsync(DbContext db, string error, CancellationToken cancellationToken) => InboxRows.FailAsync(db, Name, token, error, cancellationToken);
}
