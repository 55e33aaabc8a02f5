using System.Net;
using Vinr.Sdk.Calls;
using Vinr.Sdk.Errors;

namespace Vinr.Sdk.Transport;

/// <summary>Which ends of an attempt are worth another one, when, and what each says about the call's effect.</summary>
internal sealed class RetryRules(ClientSettings settings, Func<double> random)
{
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(8);

    /// <summary>How long to wait before the next attempt; null when there must not be one.</summary>
    public TimeSpan? NextDelay(VinrCall call, Attempt attempt)
    {
        if (call.Attempts > call.MaxRetries || !IsRetryable(attempt)) return null;

        var remaining = call.Remaining;
        if (attempt.End == AttemptEnd.Answered && RetryAfter.Read(attempt.HeadersWithout(settings.Key), settings.TimeProvider) is { } asked)
        {
            return asked <= settings.MaxRetryAfter && asked < remaining ? asked : null;
        }

        var delay = Jittered(call.Attempts - 1);
        return delay < remaining ? delay : null;
    }

    public static Settlement SettlementOf(Attempt attempt) => (int)attempt.Status switch
    {
        >= 200 and < 300 => Settlement.Settled,

        // VINR looks the key up first, so its own refusal speaks for all attempts. A proxy's "bad request" does not.
        400 or 402 or 404 or 422 => ErrorBody.Read(attempt.Body.Bytes).IsVinrs ? Settlement.Settled : Settlement.NothingDone,
        408 => Settlement.Unknown, // somebody gave up waiting: for the request, or for what the request does
        409 => ErrorBody.Read(attempt.Body.Bytes) switch
        {
            { IsIdempotencyConflict: true } => Settlement.Settled,
            { IsIdempotencyInProgress: true } => Settlement.Unknown,
            _ => Settlement.NothingDone,
        },
        >= 400 and < 500 => Settlement.NothingDone,
        _ => Settlement.Unknown,
    };

    private static bool IsRetryable(Attempt attempt) => attempt.End switch
    {
        AttemptEnd.Broken or AttemptEnd.AttemptTimedOut => true,
        AttemptEnd.Answered => attempt.Status switch
        {
            HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests => true,
            HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway => true,
            HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => true,
            HttpStatusCode.Conflict => ErrorBody.Read(attempt.Body.Bytes).IsIdempotencyInProgress,
            _ => false,
        },
        _ => false,
    };

    // Full jitter: anything between nothing and a ceiling that doubles, so that clients that failed together do not return together.
    private TimeSpan Jittered(int retry)
    {
        var ceiling = Math.Min(LongestBackoff.TotalSeconds, FirstBackoff.TotalSeconds * Math.Pow(2, retry));
        return TimeSpan.FromSeconds(ceiling * random());
    }
}
