using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>Takes one call to its end: sent, what came of it written down, its handler told in a transaction with that end.</summary>
internal sealed class OutboxRun<TContext>(
    ContextScope<TContext> contexts,
    InboxTransaction<TContext> transaction,
    OutboxSender<TContext> sender,
    VinrOutboxOptions options,
    IServiceProvider services,
    TimeProvider time,
    ILogger<OutboxRun<TContext>> logger)
    where TContext : DbContext
{
    private readonly BackOff _backOff = new(options.BackOff, options.MaxBackOff);

    private readonly Lazy<VinrClient> _vinr = new(() => options.Client?.Invoke(services) ?? services.GetService<VinrClient>()
        ?? throw new InvalidOperationException($"The outbox needs a client: call services.AddVinr, or set {nameof(VinrOutboxOptions)}.{nameof(VinrOutboxOptions.Client)}."));

    /// <summary>Fails at the app's start rather than at each call.</summary>
    /// <exception cref="InvalidOperationException">There is no client, or the model cannot keep the order.</exception>
    public async Task CheckAsync()
    {
        _ = _vinr.Value;
        await contexts.RunAsync(db =>
        {
            OutboxModel.Check(db.GetService<IDesignTimeModel>().Model); // the one that runs does not say how numbers are made
            return Task.CompletedTask;
        }).ConfigureAwait(false);
    }

    /// <param name="row">The call, held under its token.</param>
    /// <param name="stopping">Is cancelled when the app shuts down.</param>
    public async Task RunAsync(VinrOutboxMessage row, CancellationToken stopping)
    {
        try
        {
            var settled = row.Outcome is { } known ? new Settlement(known, row.Answer, known == VinrOutboxState.Sent ? null : row.Error) : await SendAsync(row, stopping).ConfigureAwait(false);
            if (settled is null) return;

            (row.Outcome, row.Error) = (settled.State, settled.Error);
            var until = settled.State == VinrOutboxState.InDoubt ? DateTimeOffset.MaxValue : Instant.After(time.GetUtcNow(), options.Retention);
            var work = new OutboxWork(row, settled.State, until, (scope, token) => TellAsync(row, settled, scope, token));
            if (!await transaction.RunAsync(work, CancellationToken.None).ConfigureAwait(false)) OutboxLog.RolledBack(logger, row.Path, row.Sequence, row.Reference);
            else OutboxLog.Settled(logger, settled.State, row.Path, row.Sequence, row.Reference, settled.Error);
        }
        catch (Exception e)
        {
            await GiveBackAsync(row, e, isStopping: e is OperationCanceledException && stopping.IsCancellationRequested).ConfigureAwait(false);
        }
    }

    /// <summary>What came of it is written down before its handler runs: a handler that fails is run again, and nothing is sent again.</summary>
    private async Task<Settlement?> SendAsync(VinrOutboxMessage row, CancellationToken stopping)
    {
        var settled = await sender.SendAsync(_vinr.Value, row, stopping).ConfigureAwait(false);
        return settled is not null && await contexts.RunAsync(db => OutboxRows.SettleAsync(db, row, settled, CancellationToken.None)).ConfigureAwait(false) ? settled : null;
    }

    private Task TellAsync(VinrOutboxMessage row, Settlement settled, IServiceProvider scope, CancellationToken token) => options.TellAsync(
        new(row, scope, settled.State), settled.Answer is { } answer ? VinrJson.Deserialize<RawResource>(answer) : null, token);

    private async Task GiveBackAsync(VinrOutboxMessage row, Exception failure, bool isStopping)
    {
        try
        {
            if (isStopping) await PutOffAsync(row, time.GetUtcNow(), row.Attempts - 1, null).ConfigureAwait(false);
            else await FailAsync(row, failure).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            OutboxLog.NotRecorded(logger, e, row.Sequence);
        }
    }

    private async Task FailAsync(VinrOutboxMessage row, Exception failure)
    {
        var wait = await _backOff.AfterAsync(Math.Max(1, row.Attempts)).ConfigureAwait(false);
        if (failure is VinrApiException { RetryAfter: { } asked } && asked > wait) wait = asked;
        var due = Instant.After(time.GetUtcNow(), wait);

        // Why it was refused is not forgotten for what its handler failed of.
        await PutOffAsync(row, due, row.Attempts, row.Error is not null && row.Outcome is not null ? row.Error : StoredText.Of(failure)).ConfigureAwait(false);
        OutboxLog.PutOff(logger, failure, row.Path, row.Sequence, row.Reference, row.Attempts, due);
    }

    private Task PutOffAsync(VinrOutboxMessage row, DateTimeOffset due, int attempts, string? error) => contexts.RunAsync(db => OutboxRows.PutOffAsync(db, row, due, attempts, error, CancellationToken.None));
}
