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
    [SandboxRule("rate_limits.numbers", Grade.Documented, "When it is switched on: 25 requests a second and 50 at once, reads and writes apart, with X-RateLimit-* and Retry-After.")]
    internal bool Admit(HttpContext context)
    {
        var admitted = (HttpMethods.IsGet(context.Request.Method) ? _reads : _writes).TryTake(out var level);
        var headers = context.Response.Headers;
        headers["X-RateLimit-Limit"] = RequestsPerSecond.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = level.Remaining.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset"] = level.FullAt.ToString(CultureInfo.InvariantCulture);
        if (!admitted) headers.RetryAfter = level.NextIn.ToString(CultureInfo.InvariantCulture);
        return admitted;
    }
}
