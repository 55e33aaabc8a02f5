namespace Vinr.Sdk;

/// <summary>How a bucket is filled: so many tokens after each stretch of time.</summary>
internal readonly record struct TokenStep(int Tokens, TimeSpan Period)
{
    private const int StepsPerSecond = 100;
    private const int TimerStepsPerSecond = 1_000;

    /// <summary>
    /// The steps for a rate: of a hundredth of a second or longer, shorter where half a burst would not hold what such a step brings, and
    /// never below the millisecond that timers count in, where the bucket would stand still.
    /// </summary>
    public static TokenStep For(int requestsPerSecond, int burst)
    {
        var wanted = Math.Min(Share(requestsPerSecond, StepsPerSecond), Math.Max(1, burst / 2));
        var tokens = Math.Max(wanted, Share(requestsPerSecond, TimerStepsPerSecond));

        // Rounded up: a limit is not to be gone over.
        return new((int)tokens, TimeSpan.FromTicks(((tokens * TimeSpan.TicksPerSecond) + requestsPerSecond - 1) / requestsPerSecond));
    }

    private static long Share(int rate, int parts) => ((long)rate + parts - 1) / parts;
}
