using Microsoft.AspNetCore.Http;

namespace Vinr.Sdk.Sandbox.Races;

/// <summary>
/// Holds the requests of a race back at the sandbox's door, until each of its calls has sent one or has ended without. Outside of
/// races it lets everything pass.
/// </summary>
internal sealed class RaceBarrier
{
    private volatile Race? _race;

    /// <summary>Begins a race of so many calls.</summary>
    /// <exception cref="InvalidOperationException">Another race is under way.</exception>
    public Race Begin(int calls)
    {
        var race = new Race(this, calls);
        return Interlocked.CompareExchange(ref _race, race, null) is null
            ? race
            : throw new InvalidOperationException("A race is under way in this sandbox, and there can be one at a time: wait for its end first.");
    }

    /// <summary>What stands before <paramref name="next"/>.</summary>
    public RequestDelegate Before(RequestDelegate next) => context => _race is { } race ? PassAsync(race, context, next) : next(context);

    private static async Task PassAsync(Race race, HttpContext context, RequestDelegate next)
    {
        race.Arrive();
        try
        {
            await race.Started.WaitAsync(context.RequestAborted).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return; // The client has gone.
        }

        await next(context).ConfigureAwait(false);
    }

    /// <summary>The calls of one race.</summary>
    public sealed class Race(RaceBarrier barrier, int calls) : IDisposable
    {
        private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _missing = calls;

        /// <summary>Completes when the start is given.</summary>
        public Task Started => _started.Task;

        /// <summary>A call has sent a request, or has ended without one. Whoever comes last gives the start.</summary>
        public void Arrive()
        {
            if (Interlocked.Decrement(ref _missing) <= 0) _started.TrySetResult();
        }

        /// <summary>Waits no longer for those that are missing.</summary>
        public void Dispose()
        {
            barrier._race = null;
            _started.TrySetResult();
        }
    }
}
