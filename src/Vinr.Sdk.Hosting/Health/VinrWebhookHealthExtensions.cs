using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vinr.Sdk.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health of the receiver of webhooks to that of an app.</summary>
public static class VinrWebhookHealthExtensions
{
    /// <summary>
    /// Adds a check that is unhealthy when the inbox cannot be reached, since every delivery is put off then, and degraded when the
    /// background is nearly full.
    /// </summary>
    /// <param name="health">The app's checks.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">What to report when the inbox cannot be reached. Default unhealthy.</param>
    /// <param name="tags">Tags to choose checks by.</param>
    /// <returns>The app's checks.</returns>
    /// <example><code>builder.Services.AddHealthChecks().AddVinrWebhooks();</code></example>
    public static IHealthChecksBuilder AddVinrWebhooks(
        this IHealthChecksBuilder health, string name = "vinr_webhooks", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(health);
        return health.Add(new HealthCheckRegistration(
            name,
            static services => new WebhookHealthCheck(services.GetRequiredService<IVinrInbox>(), services.GetRequiredService<BackgroundQueue>()),
            failureStatus,
            tags));
    }
}
