using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Vinr.Sdk.Hosting;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>Handles one stored event that this instance has taken, and says what becomes of it.</summary>
internal sealed class StoredEventRun<TContext>(
    ContextScope<TContext> contexts,
    IVinrEventRunner runner,
    VinrEntityFrameworkOptions options,
    TimeProvider time,
    ILogger<StoredEventRun<TContext>> logger)
    where TContext : DbContext
{
    private readonly BackOff _backOff = new(options.BackOff, options.MaxBackOff);

    /// <param name="row">The event, held under its token.</param>
    /// <param name="stopping">Is cancelled when the app shuts down. Handlers that are told to end then have not failed.</param>
    public async Task RunAsync(VinrInboxMessage row, CancellationToken stopping)
    {
        try
        {
            await EndAsync(row, await HandleAsync(row).ConfigureAwait(false), stopping).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            InboxLog.EndNotRecorded(logger, e, row.Id);
        }
    }

    private async Task<EventRun> HandleAsync(VinrInboxMessage row)
    {
        // Whoever held it last died with it, each time.
        if (row.Attempts > options.MaxAttempts) return new(VinrEventOutcome.Failed);

        VinrEvent happened;
        try
        {
            happened = StoredEvent.Read(row.Body);
        }
        catch (VinrException e)
        {
            return new(VinrEventOutcome.Failed, e);
        }

        return await runner.RunAsync(new(row.Id, happened, row.Token!) { Tenant = row.Tenant, Attempt = row.Attempts, Delivery = TraceText.Read(row.Trace) }, CancellationToken.None).ConfigureAwait(false);
    }

    private Task EndAsync(VinrInboxMessage row, EventRun run, CancellationToken stopping) => run switch
    {
        { Outcome: VinrEventOutcome.Handled or VinrEventOutcome.InProgress } => Task.CompletedTask,
        { Failure: OperationCanceledException } when stopping.IsCancellationRequested => ReturnAsync(row, VinrInboxState.Waiting, time.GetUtcNow(), row.Attempts - 1, error: null),
        _ when row.Attempts >= options.MaxAttempts => DieAsync(row, run),
        _ => PutOffAsync(row, run),
    };

    private async Task PutOffAsync(VinrInboxMessage row, EventRun run)
    {
        var due = Instant.After(time.GetUtcNow(), await _backOff.AfterAsync(row.Attempts).ConfigureAwait(false));
        await ReturnAsync(row, VinrInboxState.Waiting, due, row.Attempts, ErrorOf(run)).ConfigureAwait(false);
        if (run.Outcome == VinrEventOutcome.Unhandled) InboxLog.LeftToOthers(logger, row.Type, row.Id, row.Attempts, due);
        else InboxLog.PutOff(logger, row.Type, row.Id, row.Attempts, due);
    }

    private async Task DieAsync(VinrInboxMessage row, EventRun run)
    {
        var attempts = Math.Min(row.Attempts, options.MaxAttempts);
        await ReturnAsync(row, VinrInboxState.Dead, time.GetUtcNow(), attempts, ErrorOf(run)).ConfigureAwait(false);
        if (run.Outcome == VinrEventOutcome.Unhandled) InboxLog.DiedUnhandled(logger, row.Type, row.Id, attempts);
        else InboxLog.Died(logger, row.Type, row.Id, attempts);
    }

    private Task ReturnAsync(VinrInboxMessage row, VinrInboxState state, DateTimeOffset due, int attempts, string? error) => contexts.RunAsync(async db =>
    {
        if (error is not null) await InboxRows.FailAsync(db, row.Id, row.Token!, error, CancellationToken.None).ConfigureAwait(false);
        await InboxRows.ReturnAsync(db, row.Id, row.Token!, state, due, attempts, CancellationToken.None).ConfigureAwait(false);
    });

    private static string? ErrorOf(EventRun run) => run switch
    {
        { Outcome: VinrEventOutcome.Unhandled } => "No handler of the instance that took it is for it, or the instance does not know its tenant.",
        { Outcome: VinrEventOutcome.Unavailable } => "Nobody could say whether there is such a tenant.",
        { Failure: { } failure } => StoredText.Of(failure),
        _ => null,
    };
}
