namespace Vinr.Sdk.Hosting;

/// <summary>The names under which the receiver of webhooks tells what it does.</summary>
public static class VinrWebhookTelemetry
{
    /// <summary>The <see cref="System.Diagnostics.ActivitySource"/>: a span for each delivery, and one for each run of its handlers.</summary>
    public const string ActivitySourceName = "Vinr.Sdk.Hosting";

    /// <summary>The <see cref="System.Diagnostics.Metrics.Meter"/>: deliveries by what became of them, how late they are, how long handlers take.</summary>
    public const string MeterName = "Vinr.Sdk.Hosting";

    /// <summary>The beginning of the categories of log messages.</summary>
    public const string LogCategory = "Vinr.Sdk.Hosting";
}
