using Polly;
using Polly.CircuitBreaker;
using StackExchange.Redis;

namespace Vinr.Sdk.AspNetCore.Redis;

/// <summary>
/// Lets questions through to Redis while it answers. When it could not be reached twice, they fail at once; after a second one is let through,
/// and when that is answered all are.
/// </summary>
internal sealed class RedisCircuit(TimeProvider time)
{
    private readonly ResiliencePipeline _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            ShouldHandle = static args => new(args.Outcome.Exception is TimeoutException or RedisConnectionException),
            FailureRatio = 0.5,
            MinimumThroughput = 2,
            SamplingDuration = TimeSpan.FromSeconds(10),
            BreakDuration = TimeSpan.FromSeconds(1),
        })
        .Build();

    /// <exception cref="RedisConnectionException">Redis could not be reached a moment ago, and was not asked; or it cannot be reached now.</exception>
    /// <exception cref="TimeoutException">It did not answer in time.</exception>
    public async Task<RedisResult> RunAsync(Func<CancellationToken, Task<RedisResult>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await _pipeline.ExecuteAsync(static async (ask, token) => await ask(token).ConfigureAwait(false), ask, cancellationToken).ConfigureAwait(false);
        }
        catch (BrokenCircuitException)
        {
            throw new RedisConnectionException(ConnectionFailureType.UnableToConnect, "Redis could not be reached a moment ago. It is asked again within a second.");
        }
    }
}
