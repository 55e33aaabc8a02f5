using Polly;
using Polly.Retry;

namespace Vinr.Sdk.Hosting;

/// <summary>Tries what waits in the background: exponential back-off with jitter, so that what failed together does not come back together.</summary>
internal sealed class BackgroundRetry(HandlerRunner runner, TimeProvider time)
{
    private static readonly ResiliencePropertyKey<QueuedEvent> Queued = new("vinr.queued");

    private readonly ResiliencePipeline<VinrEventOutcome> _pipeline = new ResiliencePipelineBuilder<VinrEventOutcome> { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions<VinrEventOutcome>
        {
            ShouldHandle = static args => new(args.Outcome.Result == VinrEventOutcome.Failed && args.Context.Properties.TryGetValue(Queued, out var queued) && MayTryAgain(queued, args.AttemptNumber + 1)),
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromSeconds(1),
            MaxDelay = TimeSpan.FromMinutes(1),
        })
        .Build();

    /// <returns>What became of it in the end.</returns>
    /// <exception cref="OperationCanceledException">The app's time is over before the next try, or the first.</exception>
    public async Task<VinrEventOutcome> RunAsync(QueuedEvent queued, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(Queued, queued);
        var attempt = 0;
        try
        {
            return await _pipeline.ExecuteAsync(
                async _ => (await runner.RunAsync(queued.Claim, queued.Handlers, queued.IsStale, ++attempt, queued.Delivery).ConfigureAwait(false)).Outcome, context).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static bool MayTryAgain(QueuedEvent queued, int tries) => tries < queued.Attempts && !queued.Claim.Lost.IsCancellationRequested;
}
