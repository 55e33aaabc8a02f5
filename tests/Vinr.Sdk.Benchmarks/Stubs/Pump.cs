using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Vinr.Sdk.Benchmarks.Stubs;

/// <summary>
/// Lets work wait on one thread. A send that yields here makes every layer above it truly wait, as a socket does, without the
/// noise of a thread pool: what is waiting is run by the thread that measures.
/// </summary>
internal sealed class Pump
{
    private readonly ConcurrentQueue<Action> _waiting = new();

    /// <summary>Puts the rest of the caller's method at the end of the queue.</summary>
    public Turn Yield() => new(this);

    /// <summary>Works the queue off until the task has ended, and throws what it threw.</summary>
    public void Run(Task task)
    {
        var spin = default(SpinWait);
        while (!task.IsCompleted)
        {
            if (_waiting.TryDequeue(out var next)) next();
            else spin.SpinOnce(); // some library went to the thread pool
        }

        task.GetAwaiter().GetResult();
    }

    /// <summary>What <c>await pump.Yield()</c> waits for.</summary>
    public readonly struct Turn(Pump pump) : ICriticalNotifyCompletion
    {
        public bool IsCompleted => false;

        public Turn GetAwaiter() => this;

        public void OnCompleted(Action continuation) => pump._waiting.Enqueue(continuation);

        public void UnsafeOnCompleted(Action continuation) => pump._waiting.Enqueue(continuation);

        public void GetResult()
        {
        }
    }
}
