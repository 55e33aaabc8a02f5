using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>A call whose end is told to its handler, and written down, in one transaction.</summary>
internal sealed class OutboxWork(VinrOutboxMessage row, VinrOutboxState state, DateTimeOffset until, Func<IServiceProvider, CancellationToken, Task> tell)
    : FencedWork(row.Sequence.ToString(CultureInfo.InvariantCulture), tell)
{
    public override Task<bool> FinishAsync(DbContext db, CancellationToken cancellationToken) => OutboxRows.FinishAsync(db, row, state, until, cancellationToken);

    public override Task<bool> IsDoneAsync(DbContext db, CancellationToken cancellationToken) => OutboxRows.IsFinishedByAsync(db, row, cancellationToken);

    // What the handler failed of is written down when the call is put off; the error of the call itself stays.
    public override Task FailAsync(DbContext db, string error, CancellationToken cancellationToken) => Task.CompletedTask;
}
