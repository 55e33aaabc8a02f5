using System.Threading.RateLimiting;

namespace Vinr.Sdk;

/// <summary>
/// Keeps a client below its rate limit: calls that would go over it wait for their turn instead of being answered with 429.
/// VINR counts reads (GET) and writes apart (documented), and so does this. Share one object between the clients of one key.
/// </summary>
/// <remarks>
/// The wait counts towards the time limits of the call; a call that they end in the queue has sent nothing, and its
/// <see cref="VinrTimeoutException"/> says that it was the queue. Each attempt takes one permit. From configuration:
/// <c>"RateLimiting": "Standard"</c>, or <c>"RateLimiting": { "RequestsPerSecond": 40, "Burst": 80 }</c>.
/// </remarks>
/// <example><code>var vinr = new VinrClient(new VinrClientOptions { SecretKey = key, RateLimiting = VinrRateLimiting.Standard() });</code></example>
public sealed class VinrRateLimiting : IDisposable
{
    /// <summary>Makes one from limiters of your own. They are disposed with it.</summary>
    /// <param name="reads">For GET.</param>
    /// <param name="writes">For everything else.</param>
    public VinrRateLimiting(RateLimiter reads, RateLimiter writes)
    {
        ArgumentNullException.ThrowIfNull(reads);
        ArgumentNullException.ThrowIfNull(writes);
        Reads = reads;
        Writes = writes;
    }

    internal RateLimiter Reads { get; }

    internal RateLimiter Writes { get; }

    /// <summary>The sandbox's documented limit: 25 requests a second, bursts of 50.</summary>
    public static VinrRateLimiting Sandbox() => Of(25, 50);

    /// <summary>The documented limit of a standard account: 100 requests a second, bursts of 200.</summary>
    public static VinrRateLimiting Standard() => Of(100, 200);

    /// <summary>The documented limit of a scale account: 500 requests a second, bursts of 1,000.</summary>
    public static VinrRateLimiting Scale() => Of(500, 1_000);

    /// <summary>Any limit.</summary>
    /// <param name="requestsPerSecond">How many requests a second go out in the long run.</param>
    /// <param name="burst">
    /// How many may go out at once after a pause. Timers count in milliseconds, on Windows in some fifteen of them, and one tick lets no
    /// more than a burst pass: give it at least what goes out in that time.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not positive.</exception>
    public static VinrRateLimiting Of(int requestsPerSecond, int burst)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(requestsPerSecond);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(burst);
        var step = TokenStep.For(requestsPerSecond, burst);
        return new(Bucket(), Bucket());

        TokenBucketRateLimiter Bucket() => new(new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst,
            TokensPerPeriod = step.Tokens,
            ReplenishmentPeriod = step.Period,
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
    }

    /// <summary>Disposes both limiters.</summary>
    public void Dispose()
    {
        Reads.Dispose();
        Writes.Dispose();
    }
}
