using System.Globalization;
using Microsoft.AspNetCore.Http;
using Vinr.Sdk.Sandbox.Faults;

namespace Vinr.Sdk.Sandbox;

/// <summary>A rate limit that is on; see <see cref="SandboxFaults.LimitRate"/>.</summary>
public sealed class SandboxRateLimit
{
    private readonly TokenBucket _reads;
    private readonly TokenBucket _writes;

    internal SandboxRateLimit(int requestsPerSecond, int burst, TimeProvider clock)
    {
        (RequestsPerSecond, Burst) = (requestsPerSecond, burst);
        _reads = new TokenBucket(requestsPerSecond, burst, clock);
        _writes = new TokenBucket(requestsPerSecond, burst, clock);
    }

    /// <summary>How many requests a second there may be in the long run.</summary>
    public int RequestsPerSecond { get; }

    /// <summary>How many requests there may be at once after a pause.</summary>
    public int Burst { get; }

    /// <summary>Takes one from the bucket and puts the documented headers on the answer; false when the bucket is empty.</summary>
    [SandboxRule("rate_limits.numbers", Grade.Documented, "When it is switched on: 25 requests a second and 50 at once, reads and writes apart; beyond, 429 rate_limited with Retry-After in seconds.", Page = "Rate limits")]
    internal bool Admit(HttpContext context)
    {
        var admitted = (HttpMethods.IsGet(context.Request.Method) ? _reads : _writes).TryTake(out var level);
        RateLimitHeaders.Put(context, RequestsPerSecond, level);
        if (!admitted) context.Response.Headers.RetryAfter = level.NextIn.ToString(CultureInfo.InvariantCulture);
        return admitted;
    }
}
