namespace Vinr.Sdk.Sandbox.Exploring;

/// <summary>Gives up what belongs to a flow, as the end of its process would: nobody asks whether that went well.</summary>
internal static class Disposing
{
    /// <summary>How long one may take in the machine's time, before it goes on by itself: a host that waits for a request which will never end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static bool CanBe(object thing) => thing is IDisposable or IAsyncDisposable;

    public static async Task EndAsync(object thing)
    {
        try
        {
            if (thing is IAsyncDisposable slow) await slow.DisposeAsync().AsTask().WaitAsync(Patience, TimeProvider.System).ConfigureAwait(false);
            else if (thing is IDisposable quick) quick.Dispose();
        }
#pragma warning disable CA1031 // a crash asks nobody
        catch (Exception)
#pragma warning restore CA1031
        {
            // It is given up all the same.
        }
    }
}
