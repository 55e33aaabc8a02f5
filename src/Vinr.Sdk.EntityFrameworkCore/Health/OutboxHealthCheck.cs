using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>Asks the database for a call in doubt, and for the oldest that waits.</summary>
internal sealed class OutboxHealthCheck(IVinrOutbox outbox, TimeProvider time, TimeSpan longestWait) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            if (await OldestAsync(VinrOutboxState.InDoubt, cancellationToken).ConfigureAwait(false) is { } doubted)
                return HealthCheckResult.Degraded(FormattableString.Invariant($"Call {doubted.Sequence} is in doubt and holds those of its reference: look at IVinrOutbox."));

            var waits = await OldestAsync(VinrOutboxState.Waiting, cancellationToken).ConfigureAwait(false) is { } oldest ? time.GetUtcNow() - oldest.Stored : TimeSpan.Zero;
            return waits > longestWait
                ? HealthCheckResult.Degraded($"The oldest call has been waiting for {waits}.")
                : HealthCheckResult.Healthy();
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return new(context.Registration.FailureStatus, "The database cannot be asked: no call is sent.", e);
        }
    }

    private async Task<VinrOutboxMessage?> OldestAsync(VinrOutboxState state, CancellationToken cancellationToken) =>
        await outbox.ListAsync(state, most: 1, cancellationToken: cancellationToken).ConfigureAwait(false) is [var oldest] ? oldest : null;
}
