using System.Data.Common;
using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>
/// Runs handlers in one scope and one transaction, and records in it that what they were for is done. It is the unit that the context's
/// execution strategy repeats: anew, with a fresh context, and not before it is known that the last one was not committed.
/// </summary>
internal sealed class InboxTransaction<TContext>(ContextScope<TContext> contexts, VinrEntityFrameworkOptions options, ILogger<InboxTransaction<TContext>> logger)
    where TContext : DbContext
{
    /// <returns>False when it is not held under the token any more; nothing is kept then.</returns>
    public async Task<bool> RunAsync(FencedWork work, CancellationToken cancellationToken)
    {
        try
        {
            var last = await RepeatAsync(work, cancellationToken).ConfigureAwait(false);
            last.Failure?.Throw();
            return last.IsCommitted || await IsDoneAsync(work).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            // The answer to a commit may have been lost.
            if (await EndAsync(work, e).ConfigureAwait(false)) return true;
            throw;
        }
    }

    private async Task<Attempt> RepeatAsync(FencedWork work, CancellationToken cancellationToken)
    {
        var scope = contexts.Open(out var db);
        await using var closing = scope.ConfigureAwait(false);
        var isFirst = true;
        return await db.Database.CreateExecutionStrategy().ExecuteAsync(work, NextAsync, VerifyAsync, cancellationToken).ConfigureAwait(false);

        async Task<Attempt> NextAsync(DbContext _, FencedWork same, CancellationToken token)
        {
            if (isFirst)
            {
                isFirst = false;
                return await TryAsync(same, scope.ServiceProvider, db, token).ConfigureAwait(false);
            }

            var again = contexts.Open(out var fresh);
            await using var closingAgain = again.ConfigureAwait(false);
            return await TryAsync(same, again.ServiceProvider, fresh, token).ConfigureAwait(false);
        }

        async Task<ExecutionResult<Attempt>> VerifyAsync(DbContext _, FencedWork same, CancellationToken token)
        {
            var isDone = await IsDoneAsync(same).ConfigureAwait(false);
            return new(isDone, new(isDone));
        }
    }

    private async Task<Attempt> TryAsync(FencedWork work, IServiceProvider services, TContext db, CancellationToken cancellationToken)
    {
        var transaction = await BeginAsync(db, cancellationToken).ConfigureAwait(false);
        await using var ending = transaction.ConfigureAwait(false);
        try
        {
            await work.Handle(services, cancellationToken).ConfigureAwait(false);

            // What a handler forgot to save would be lost for good: the event is done.
            if (db.ChangeTracker.HasChanges()) await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!IsOfDatabase(e))
        {
            // No business of the strategy, which repeats what the database failed at.
            return new(IsCommitted: false, ExceptionDispatchInfo.Capture(e));
        }

        // The fence: under another's token there is no row to update. It is last, so that the row is not locked while handlers run.
        if (!await work.FinishAsync(db, cancellationToken).ConfigureAwait(false)) return new(IsCommitted: false);

        // Whoever stops waiting here would not know how it ended.
        await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        return new(IsCommitted: true);
    }

    private Task<IDbContextTransaction> BeginAsync(TContext db, CancellationToken cancellationToken) => options.IsolationLevel is { } isolation
        ? db.Database.BeginTransactionAsync(isolation, cancellationToken)
        : db.Database.BeginTransactionAsync(cancellationToken);

    private Task<bool> IsDoneAsync(FencedWork work) => contexts.RunAsync(db => work.IsDoneAsync(db, CancellationToken.None));

    /// <summary>Looks whether it was committed all the same, and otherwise writes down what it failed of.</summary>
    private async Task<bool> EndAsync(FencedWork work, Exception failure)
    {
        try
        {
            if (await IsDoneAsync(work).ConfigureAwait(false)) return true;
            await contexts.RunAsync(db => work.FailAsync(db, StoredText.Of(failure), CancellationToken.None)).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            InboxLog.FailureNotRecorded(logger, e, work.Name);
        }

        return false;
    }

    private static bool IsOfDatabase(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            if (failure is DbException or DbUpdateException) return true;
        }

        return false;
    }

    /// <param name="IsCommitted">Whether all is kept.</param>
    /// <param name="Failure">What a handler threw.</param>
    private readonly record struct Attempt(bool IsCommitted, ExceptionDispatchInfo? Failure = null);
}
