using Polly;
using Polly.Retry;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>How long an event that failed waits for its next try: Polly's exponential back-off with jitter, asked for instead of waited, since the wait may be another process's.</summary>
/// <param name="first">About how long the first wait is.</param>
/// <param name="longest">The longest wait.</param>
internal sealed class BackOff(TimeSpan first, TimeSpan longest)
{
    /// <param name="failures">How often it has failed.</param>
    public async Task<TimeSpan> AfterAsync(int failures)
    {
        var wait = first;
        var retries = new ResiliencePipelineBuilder { TimeProvider = Hurried.Clock }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = static _ => PredicateResult.True(),
                MaxRetryAttempts = failures,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = first,
                MaxDelay = longest,
                OnRetry = retry =>
                {
                    wait = retry.RetryDelay;
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
        await retries.ExecuteAsync(static _ => ValueTask.CompletedTask).ConfigureAwait(false);
        return wait;
    }

    /// <summary>A clock whose waits are over as soon as they begin.</summary>
    private sealed class Hurried : TimeProvider
    {
        public static readonly Hurried Clock = new();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            ThreadPool.UnsafeQueueUserWorkItem(_ => callback(state), null);
            return new Done();
        }

        private sealed class Done : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => false;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
