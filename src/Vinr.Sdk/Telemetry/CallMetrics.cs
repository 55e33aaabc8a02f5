using System.Diagnostics;
using System.Diagnostics.Metrics;
using Vinr.Sdk.Calls;

namespace Vinr.Sdk.Telemetry;

/// <summary>The SDK's instruments.</summary>
internal static class CallMetrics
{
    private static readonly Meter Meter = new(VinrTelemetry.MeterName);

    private static readonly Histogram<double> Duration =
        Meter.Seconds("vinr.client.call.duration", "How long calls take, retries and back-off included.", 0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60, 90);

    private static readonly Counter<long> Attempts =
        Meter.CreateCounter<long>("vinr.client.attempts", "{attempt}", "HTTP attempts made.");

    private static readonly Counter<long> Retries =
        Meter.CreateCounter<long>("vinr.client.retries", "{retry}", "Attempts after the first one of a call.");

    private static readonly Gauge<long> RateLimitRemaining =
        Meter.CreateGauge<long>("vinr.client.rate_limit.remaining", "{request}", "What the last answer said is left of the rate limit.");

    public static bool Enabled => Duration.Enabled || Attempts.Enabled || Retries.Enabled || RateLimitRemaining.Enabled;

    public static void Record(VinrCall call, ResponseHeaders headers, string? errorType)
    {
        var tags = new TagList
        {
            { TagNames.Operation, call.Operation },
            { TagNames.Method, call.Request.Method.Method },
            { TagNames.Server, call.Request.RequestUri!.Host },
        };
        Attempts.Add(call.Attempts, tags);
        if (call.Attempts > 1) Retries.Add(call.Attempts - 1, tags);
        if (headers.RateLimit?.Remaining is { } remaining) RateLimitRemaining.Record(remaining, tags);

        if (call.Result.Response is { } response) tags.Add(TagNames.Status, (int)response.StatusCode);
        if (errorType is not null) tags.Add(TagNames.ErrorType, errorType);
        Duration.Record(call.Elapsed.TotalSeconds, tags);
    }
}
