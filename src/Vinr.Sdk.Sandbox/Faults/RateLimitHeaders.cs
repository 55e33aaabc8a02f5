using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Vinr.Sdk.Sandbox.Faults;

/// <summary>What every answer of the API says about the rate limit.</summary>
internal static class RateLimitHeaders
{
    public const int Sustained = 25;
    public const int Burst = 50;

    /// <summary>While nothing is counted: the bucket of VINR's sandbox, full.</summary>
    [SandboxRule("rate_limits.headers", Grade.Documented, "Every answer carries X-RateLimit-Limit, X-RateLimit-Remaining and X-RateLimit-Reset, in Unix seconds.", Page = "Rate limits")]
    [SandboxRule("rate_limits.off", Grade.Assumed, "Until the limit is switched on nothing is counted or refused: Remaining stays at the burst, and Reset is now.")]
    public static void PutFull(HttpContext context, TimeProvider clock) =>
        Put(context, Sustained, new BucketLevel(Burst, clock.GetUtcNow().ToUnixTimeSeconds(), NextIn: 1));

    public static void Put(HttpContext context, int perSecond, BucketLevel level)
    {
        var headers = context.Response.Headers;
        headers["X-RateLimit-Limit"] = perSecond.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = level.Remaining.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset"] = level.FullAt.ToString(CultureInfo.InvariantCulture);
    }
}
