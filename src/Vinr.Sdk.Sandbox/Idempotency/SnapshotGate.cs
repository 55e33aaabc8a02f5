namespace Vinr.Sdk.Sandbox.Idempotency;

/// <summary>
/// Holds together what a request changes and the answer that is kept for its key. Requests act side by side; who takes all that a
/// sandbox holds, or puts it back, does so while none of them stands between the two.
/// </summary>
#pragma warning disable CA1001 // what the lock waits with is let go of with it
internal sealed class SnapshotGate
#pragma warning restore CA1001
{
    // A request that moves the clock runs whatever timers its owner has set, on its own thread.
    private readonly ReaderWriterLockSlim _gate = new(LockRecursionPolicy.SupportsRecursion);

    /// <summary>Whether somebody waits for those who act.</summary>
    public bool IsAwaited => _gate.WaitingWriteCount > 0;

    /// <summary>Runs an act from its first change until its key is settled.</summary>
    public T Act<TArgument, T>(Func<TArgument, T> act, TArgument argument)
    {
        _gate.EnterReadLock();
        try
        {
            return act(argument);
        }
        finally
        {
            _gate.ExitReadLock();
        }
    }

    /// <summary>Runs what needs all of it at one moment. Within an act of the same thread it does not wait for that one.</summary>
    public T Alone<T>(Func<T> take)
    {
        if (_gate.IsReadLockHeld || _gate.IsWriteLockHeld) return take();

        _gate.EnterWriteLock();
        try
        {
            return take();
        }
        finally
        {
            _gate.ExitWriteLock();
        }
    }
}
