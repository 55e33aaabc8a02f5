using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vinr.Sdk.EntityFrameworkCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health of the inbox in a shop's database to that of an app.</summary>
public static class VinrInboxHealthExtensions
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Adds a check that is unhealthy when the database cannot be asked, and degraded when a stored event has been waiting for too long or
    /// there are dead letters. Its data are <c>oldest_seconds</c> and <c>dead</c>.
    /// </summary>
    /// <param name="health">The app's checks.</param>
    /// <param name="longestWait">How old the oldest stored event may be. Default 5 minutes.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">What to report when the database cannot be asked. Default unhealthy.</param>
    /// <param name="tags">Tags to choose checks by.</param>
    /// <returns>The app's checks.</returns>
    /// <example><code>builder.Services.AddHealthChecks().AddVinrWebhooks().AddVinrInbox();</code></example>
    public static IHealthChecksBuilder AddVinrInbox(
        this IHealthChecksBuilder health, TimeSpan? longestWait = null, string name = "vinr_inbox", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(health);
        return health.Add(new HealthCheckRegistration(
            name,
            services => new InboxHealthCheck(services.GetRequiredService<InboxReader>(), services.GetRequiredService<TimeProvider>(), longestWait ?? LongestWait),
            failureStatus,
            tags));
    }
}
