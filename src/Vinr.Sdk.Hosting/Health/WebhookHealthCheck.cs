using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Vinr.Sdk.Hosting;

/// <summary>Takes an event that does not exist from the inbox and gives it back, as a delivery would.</summary>
internal sealed class WebhookHealthCheck(IVinrInbox inbox, BackgroundQueue queue) : IHealthCheck
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["waiting"] = queue.Count, ["capacity"] = queue.Capacity };
        try
        {
            var id = $"health_{Guid.NewGuid():N}";
            var claim = await inbox.ClaimAsync(id, Lease, cancellationToken).ConfigureAwait(false);
            await inbox.ReleaseAsync(id, claim.Token, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return new(context.Registration.FailureStatus, "The inbox cannot be reached: deliveries are put off.", e, data);
        }

        return queue.Count > queue.Capacity * 9L / 10
            ? HealthCheckResult.Degraded("The background is nearly full: soon deliveries will be put off.", data: data)
            : HealthCheckResult.Healthy(data: data);
    }
}
