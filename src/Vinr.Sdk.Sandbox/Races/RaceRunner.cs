namespace Vinr.Sdk.Sandbox.Races;

/// <summary>Runs a race.</summary>
internal static class RaceRunner
{
    /// <summary>How long calls that have sent nothing are waited for (a client may have fewer connections than the race has calls).</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task<RaceResult<T>> RunAsync<T>(
        RaceBarrier barrier, int calls, Func<int, CancellationToken, Task<T>> action, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var race = barrier.Begin(calls);
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        using var impatience = patience.Token.Register(static race => ((RaceBarrier.Race)race!).Dispose(), race);
        var racers = Enumerable.Range(0, calls).Select(number => Task.Run(() => CallAsync(number), CancellationToken.None)).ToArray();
        var ends = await Task.WhenAll(racers).ConfigureAwait(false);

        cancellationToken.ThrowIfCancellationRequested();
        return new(
            [.. ends.Where(static end => end.Failure is null).Select(static end => end.Value!)],
            [.. ends.Select(static end => end.Failure).OfType<Exception>()]);

        async Task<(T? Value, Exception? Failure)> CallAsync(int number)
        {
            try
            {
                return (await action(number, cancellationToken).ConfigureAwait(false), null);
            }
#pragma warning disable CA1031 // whatever a call ends with is part of the result
            catch (Exception failure)
#pragma warning restore CA1031
            {
                return (default, failure);
            }
            finally
            {
                if (!race.Started.IsCompleted) race.Arrive();
            }
        }
    }
}
