using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vinr.Sdk.Hosting;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>Takes stored events in turn with those of other instances, as many as it has hands free, and on shutdown ends what it has begun.</summary>
internal sealed class InboxWorkers<TContext>(
    ContextScope<TContext> contexts,
    StoredEventRun<TContext> run,
    InboxSignal signal,
    VinrEntityFrameworkOptions options,
    IVinrReceivers receivers,
    TimeProvider time,
    ILogger<InboxWorkers<TContext>> logger) : IHostedLifecycleService, IDisposable
    where TContext : DbContext
{
    private static readonly TimeSpan TimeToGiveBack = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stopping = new();
    private readonly SemaphoreSlim _hands = new(options.Workers);
    private Task _working = Task.CompletedTask;
    private bool _hasTaken;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _working = Detached.Run(WorkAsync);
        return Task.CompletedTask;
    }

    // Before handlers are told to end, so that those are known from others that fail.
    public Task StoppingAsync(CancellationToken cancellationToken) => _stopping.CancelAsync();

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _working.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        // The host's time may be over: handlers have been told to end, and what they held is given back.
        await Task.WhenAny(_working, Task.Delay(TimeToGiveBack, time, CancellationToken.None)).ConfigureAwait(false);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _stopping.Cancel();

    private async Task WorkAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            var free = await FreeHandsAsync().ConfigureAwait(false);
            var taken = free == 0 ? [] : await TakeAsync(free).ConfigureAwait(false);
            foreach (var row in taken) _ = HandleAsync(row);
            _hasTaken |= taken.Count > 0;
            if (taken.Count == free) continue;

            _hands.Release(free - taken.Count);
            await signal.WaitAsync(Pause, time, _stopping.Token).ConfigureAwait(false);
        }

        for (var i = 0; i < options.Workers; i++) await _hands.WaitAsync(CancellationToken.None).ConfigureAwait(false);
    }

    // Where nothing is stored there is nothing to look for but what is replayed, or was stored before StoreFirst was turned off.
    private TimeSpan Pause => receivers.All.Any(receiver => receiver.StoreFirst) || _hasTaken ? options.PollInterval : options.CleaningInterval;

    private async Task<int> FreeHandsAsync()
    {
        // Not given up at the stop: a semaphore may give a place all the same, and whoever stops waits for the hands anyway.
        await _hands.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        if (_stopping.IsCancellationRequested)
        {
            _hands.Release();
            return 0;
        }

        var free = 1;
        while (free < options.Workers && await _hands.WaitAsync(TimeSpan.Zero, CancellationToken.None).ConfigureAwait(false)) free++;
        return free;
    }

    private async Task<List<VinrInboxMessage>> TakeAsync(int most)
    {
        try
        {
            // Whose they are is not known yet, and the first renewal comes a third of its receiver's lease later.
            var lease = Lease.From(time.GetUtcNow(), receivers.All.Max(receiver => receiver.ClaimLease));
            return await contexts.RunAsync(db => StatementsOf.Database(db).TakeAsync(db, most, lease, CancellationToken.None)).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            InboxLog.NotTaken(logger, e);
            return [];
        }
    }

    private async Task HandleAsync(VinrInboxMessage row)
    {
        await Task.Yield();
        await run.RunAsync(row, _stopping.Token).ConfigureAwait(false);
        _hands.Release();
    }
}
