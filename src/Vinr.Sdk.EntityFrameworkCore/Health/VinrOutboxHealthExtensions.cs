using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vinr.Sdk.EntityFrameworkCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health of the outbox in a shop's database to that of an app.</summary>
public static class VinrOutboxHealthExtensions
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(30);

    /// <summary>Adds a check that is unhealthy when the database cannot be asked, and degraded when a call is in doubt or has been waiting for too long.</summary>
    /// <param name="health">The app's checks.</param>
    /// <param name="longestWait">How old the oldest call that waits may be. Default 30 minutes.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">What to report when the database cannot be asked. Default unhealthy.</param>
    /// <param name="tags">Tags to choose checks by.</param>
    /// <returns>The app's checks.</returns>
    /// <example><code>builder.Services.AddHealthChecks().AddVinrInbox().AddVinrOutbox();</code></example>
    public static IHealthChecksBuilder AddVinrOutbox(
        this IHealthChecksBuilder health, TimeSpan? longestWait = null, string name = "vinr_outbox", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(health);
        return health.Add(new HealthCheckRegistration(
            name,
            services => new OutboxHealthCheck(services.GetRequiredService<IVinrOutbox>(), services.GetRequiredService<TimeProvider>(), longestWait ?? LongestWait),
            failureStatus,
            tags));
    }
}
