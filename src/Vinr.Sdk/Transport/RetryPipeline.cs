using Polly;
using Polly.Retry;
using Vinr.Sdk.Calls;

namespace Vinr.Sdk.Transport;

/// <summary>Repeats a call whose first attempt asks for it, by Polly's retry strategy: it waits, counts and stops.</summary>
internal sealed class RetryPipeline
{
    private static readonly ResiliencePropertyKey<VinrCall> CallKey = new("vinr.call");

    private readonly Func<VinrCall, ValueTask<Attempt>> _attempt;
    private readonly ResiliencePipeline<Attempt> _retries;

    /// <param name="time">What back-off waits on.</param>
    /// <param name="plan">Whether there is to be another attempt after this one. It leaves the delay in the call.</param>
    /// <param name="attempt">Makes one attempt. It does not throw.</param>
    public RetryPipeline(TimeProvider time, Func<VinrCall, Attempt, bool> plan, Func<VinrCall, ValueTask<Attempt>> attempt)
    {
        _attempt = attempt;
        _retries = new ResiliencePipelineBuilder<Attempt> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<Attempt>
            {
                MaxRetryAttempts = int.MaxValue, // each call brings its own number: RetryRules counts
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result is { } last && plan(CallOf(args.Context), last)),
                DelayGenerator = static args => ValueTask.FromResult(CallOf(args.Context).NextDelay),
            })
            .Build();
    }

    /// <summary>The last attempt of a call whose first one has been made and planned to be repeated.</summary>
    public async ValueTask<Attempt> RunAsync(VinrCall call, Attempt first)
    {
        var context = ResilienceContextPool.Shared.Get(call.Cancellation);
        context.Properties.Set(CallKey, call);
        try
        {
            call.Result = first;
            var outcome = await _retries.ExecuteOutcomeAsync(
                static async (context, attempt) =>
                {
                    var call = CallOf(context);
                    return Outcome.FromResult(call.TakeResult() ?? await attempt(call).ConfigureAwait(false));
                },
                context,
                _attempt).ConfigureAwait(false);

            // Polly stops without another attempt when the caller cancels, be it during the back-off or just before it.
            var last = call.TakeResult() ?? outcome.Result ?? Attempt.None;
            return outcome.Exception is not null || (call.NextDelay is not null && call.Cancellation.IsCancellationRequested)
                ? Canceled(call, last)
                : last;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static VinrCall CallOf(ResilienceContext context) => context.Properties.GetValue(CallKey, null!);

    private static Attempt Canceled(VinrCall call, Attempt last)
    {
        last.Dispose();
        return new(AttemptEnd.Canceled, new OperationCanceledException(call.Cancellation));
    }
}
