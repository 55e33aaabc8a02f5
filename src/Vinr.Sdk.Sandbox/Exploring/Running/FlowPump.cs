using System.Collections.Concurrent;

namespace Vinr.Sdk.Sandbox.Exploring;

/// <summary>
/// Carries a flow out, one piece after another: when all that is left to do is to wait for time to pass, time passes. Given up, it
/// carries out no further piece, so that the flow stays where it stands.
/// </summary>
/// <param name="time">The time that passes.</param>
/// <param name="patience">How long the flow may wait for something else, in the machine's time.</param>
#pragma warning disable CA1001 // a semaphore whose handle nobody asks for holds nothing to dispose of
internal sealed class FlowPump(SandboxTime time, TimeSpan patience) : SynchronizationContext
#pragma warning restore CA1001
{
    /// <summary>A flow that waits for longer than any retry will wait for ever.</summary>
    private static readonly TimeSpan LongestStory = TimeSpan.FromDays(30);

    /// <summary>
    /// How long a piece may keep its thread, in the machine's time, before others go on beside it: it blocks (<c>.Result</c>), for what
    /// they would do.
    /// </summary>
    private static readonly TimeSpan LongestPiece = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentQueue<(SendOrPostCallback Piece, object? State)> _pieces = new();
    private readonly SemaphoreSlim _woken = new(0);
    private readonly TaskCompletionSource<FlowEnd> _left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset _latest;
    private int _hanging;
    private int _stirred;
    private int _begun;
    private int _ended;
    private int _isWatched;
    private volatile bool _isGivenUp;

    /// <summary>Whether the flow was left where it stands.</summary>
    public bool IsGivenUp => _isGivenUp;

    private bool IsInPiece => Volatile.Read(ref _begun) != Volatile.Read(ref _ended);

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (_isGivenUp) return;

        _pieces.Enqueue((d, state));
        Wake();
    }

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Leaves the flow where it stands.</summary>
    public void GiveUp()
    {
        _isGivenUp = true;
        time.ForgetTimers();
        Wake();
        _ = LeaveAsync();
    }

    /// <summary>A call gets no answer until its client gives up. To be taken back then.</summary>
    public void Hangs(int calls)
    {
        Interlocked.Add(ref _hanging, calls);
        Wake();
    }

    /// <summary>The flow is alive: it makes a call.</summary>
    public void Stir() => Interlocked.Increment(ref _stirred);

    /// <summary>There is something to do, or time to pass.</summary>
    public void Wake() => _woken.Release();

    public async Task<FlowEnd> RunAsync(Func<Task> act, CancellationToken cancellationToken)
    {
        _latest = time.GetUtcNow().Later(LongestStory);
        var carried = Task.Run(() => CarryAsync(act, cancellationToken), cancellationToken);
        var ended = await Task.WhenAny(carried, _left.Task).ConfigureAwait(false);
        var end = await ended.ConfigureAwait(false);
        if (end.How == EndOfFlow.Stuck) GiveUp();
        return end;
    }

    private static async Task<FlowEnd> EndOfAsync(Task running)
    {
        try
        {
            await running.ConfigureAwait(false);
            return new(EndOfFlow.Done);
        }
#pragma warning disable CA1031 // whatever it ends with is what is to be known
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return new(EndOfFlow.Threw, failure);
        }
    }

    private async Task<FlowEnd> CarryAsync(Func<Task> act, CancellationToken cancellationToken)
    {
        var running = Begin(act);
        _ = running.ContinueWith(_ => Wake(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            DoPieces();
            if (_isGivenUp) return new(EndOfFlow.Crashed);
            if (running.IsCompleted) return await EndOfAsync(running).ConfigureAwait(false);

            if (time.GetUtcNow() > _latest) return new(EndOfFlow.Stuck);
            if (!PassTime() && !await _woken.WaitAsync(patience, cancellationToken).ConfigureAwait(false)) return new(EndOfFlow.Stuck);
        }
    }

    private void DoPieces()
    {
        while (!_isGivenUp && _pieces.TryDequeue(out var next)) Do(next.Piece, next.State);
    }

    /// <summary>Lets time pass until something happens; false when it would bring nothing.</summary>
    private bool PassTime()
    {
        if (time.NextTimer(limitsToo: Volatile.Read(ref _hanging) > 0) is not { } due) return false;

        time.MoveTo(due);
        return true;
    }

    /// <summary>A crash does not wait for a thread that is blocked: nothing is ever going to free it.</summary>
    private async Task LeaveAsync()
    {
        if (IsInPiece) await Task.Delay(LongestPiece, TimeProvider.System).ConfigureAwait(false);
        _left.TrySetResult(new(EndOfFlow.Crashed));
    }

    /// <summary>As long as a piece keeps its thread, others go on beside it.</summary>
    private async Task WatchAsync()
    {
        for (var blocked = TimeSpan.Zero; blocked < patience; blocked += LongestPiece)
        {
            var stirred = Volatile.Read(ref _stirred);
            await Task.Delay(LongestPiece, TimeProvider.System).ConfigureAwait(false);
            if (_isGivenUp || !IsInPiece)
            {
                Volatile.Write(ref _isWatched, 0);
                return;
            }

            if (Volatile.Read(ref _stirred) != stirred || DoBeside()) blocked = TimeSpan.Zero;
        }

        _left.TrySetResult(new(EndOfFlow.Stuck));
    }

    /// <summary>Whether there was anything to do.</summary>
    private bool DoBeside()
    {
        var hasPieces = !_pieces.IsEmpty;
        DoPieces();
        return (time.GetUtcNow() <= _latest && PassTime()) || hasPieces;
    }

    private Task Begin(Func<Task> act)
    {
        var running = Task.CompletedTask;
        Do(
            _ =>
            {
                try
                {
                    running = act();
                }
#pragma warning disable CA1031 // as above
                catch (Exception failure)
#pragma warning restore CA1031
                {
                    running = Task.FromException(failure);
                }
            },
            null);
        return running;
    }

    private void Do(SendOrPostCallback piece, object? state)
    {
        var before = Current;
        SetSynchronizationContext(this);
        Interlocked.Increment(ref _begun);
        Stir();
        if (Interlocked.Exchange(ref _isWatched, 1) == 0) _ = WatchAsync();
        try
        {
            piece(state);
        }
        finally
        {
            Interlocked.Increment(ref _ended);
            SetSynchronizationContext(before);
        }
    }
}
