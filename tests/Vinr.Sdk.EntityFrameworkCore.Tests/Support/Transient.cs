using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Support;

/// <summary>A connection that broke, as a database tells it.</summary>
internal sealed class BrokenConnectionException() : DbException("The connection broke.");

/// <summary>The strategy of a shop whose connections retry, without the waits.</summary>
internal sealed class Retrying(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, maxRetryCount: 3, maxRetryDelay: TimeSpan.Zero)
{
    protected override bool ShouldRetryOn(Exception exception) => exception is BrokenConnectionException or TimeoutException; // as that of Npgsql does

    protected override TimeSpan? GetNextDelay(Exception lastException) => base.GetNextDelay(lastException) is null ? null : TimeSpan.Zero;
}

/// <summary>Breaks the connection at the next commits, before the database hears of them or after.</summary>
internal sealed class BreakingCommits : DbTransactionInterceptor
{
    public int Before { get; set; }

    public int After { get; set; }

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        Before-- > 0 ? throw new BrokenConnectionException() : new(result);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
        After-- > 0 ? throw new BrokenConnectionException() : Task.CompletedTask;
}
