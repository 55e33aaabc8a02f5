using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>Asks the database for the age of the oldest event that waits, and for dead letters.</summary>
internal sealed class InboxHealthCheck(InboxReader reader, TimeProvider time, TimeSpan longestWait) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        InboxFigures figures;
        try
        {
            figures = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return new(context.Registration.FailureStatus, "The database cannot be asked: deliveries are put off.", e);
        }

        var age = figures.AgeAt(time.GetUtcNow());
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["oldest_seconds"] = age.TotalSeconds, ["dead"] = figures.Dead };
        if (age > longestWait) return HealthCheckResult.Degraded($"The oldest stored event has been waiting for {age}.", data: data);
        return figures.Dead > 0
            ? HealthCheckResult.Degraded(FormattableString.Invariant($"{figures.Dead} events failed too often: look at IVinrDeadLetters."), data: data)
            : HealthCheckResult.Healthy(data: data);
    }
}
