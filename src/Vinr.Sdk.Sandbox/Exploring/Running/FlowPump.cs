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

    private readonly ConcurrentQueue<(SendOrPostCallback Piece, object? State)> _pieces = new();
    private readonly SemaphoreSlim _woken = new(0);
    private int _hanging;
    private volatile bool _isGivenUp;

    /// <summary>Whether the flow was left where it stands.</summary>
    public bool IsGivenUp => _isGivenUp;

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
    }

    /// <summary>A call gets no answer until its client gives up. To be taken back then.</summary>
    public void Hangs(int calls)
    {
        Interlocked.Add(ref _hanging, calls);
        Wake();
    }

    public void Wake() => _woken.Release();

    public async Task<FlowEnd> RunAsync(Func<Task> act, CancellationToken cancellationToken)
    {
        var latest = time.GetUtcNow().Later(LongestStory);
        var running = Begin(act);
        _ = running.ContinueWith(_ => Wake(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            while (!_isGivenUp && _pieces.TryDequeue(out var next)) Do(next.Piece, next.State);
            if (_isGivenUp) return new(EndOfFlow.Crashed);
            if (running.IsCompleted) return await EndOfAsync(running).ConfigureAwait(false);

            if (time.NextTimer(limitsToo: Volatile.Read(ref _hanging) > 0) is { } due)
            {
                if (due > latest) return new(EndOfFlow.Stuck);

                time.MoveTo(due);
            }
            else if (!await _woken.WaitAsync(patience, cancellationToken).ConfigureAwait(false))
            {
                return new(EndOfFlow.Stuck);
            }
        }
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
        try
        {
            piece(state);
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }
}
