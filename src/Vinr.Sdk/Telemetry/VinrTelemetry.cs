namespace Vinr.Sdk;

/// <summary>The names under which the SDK tells what it does. Nothing is recorded, and nothing allocated, while nobody listens.</summary>
/// <example>
/// <code>
/// builder.Services.AddOpenTelemetry()
///     .WithTracing(tracing => tracing.AddSource(VinrTelemetry.ActivitySourceName))
///     .WithMetrics(metrics => metrics.AddMeter(VinrTelemetry.MeterName));
/// </code>
/// </example>
public static class VinrTelemetry
{
    /// <summary>The <see cref="System.Diagnostics.ActivitySource"/>: one span for each call, the spans of its HTTP requests below it.</summary>
    public const string ActivitySourceName = "Vinr.Sdk";

    /// <summary>The <see cref="System.Diagnostics.Metrics.Meter"/>: durations, attempts, retries, what is left of the rate limit.</summary>
    public const string MeterName = "Vinr.Sdk";

    /// <summary>The category of log messages.</summary>
    public const string LogCategory = "Vinr.Sdk";
}
