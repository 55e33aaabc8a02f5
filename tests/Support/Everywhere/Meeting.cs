namespace Vinr.Sdk.TestSupport;

/// <summary>Where a store that is broken on purpose waits, between its look and its act, for somebody else who looks meanwhile.</summary>
internal sealed class Meeting
{
    // No number of yields: on a busy machine each of them takes as long as all the others want to run.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(1);

    private int _inside;

    public void Enter() => Interlocked.Increment(ref _inside);

    /// <summary>Waits a moment for company, and leaves.</summary>
    public void Leave()
    {
        SpinWait.SpinUntil(() => Volatile.Read(ref _inside) > 1, Patience);
        Interlocked.Decrement(ref _inside);
    }
}
