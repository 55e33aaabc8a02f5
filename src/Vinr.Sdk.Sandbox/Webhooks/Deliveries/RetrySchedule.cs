namespace Vinr.Sdk.Sandbox.Webhooks;

/// <summary>When a delivery is tried again, as VINR documents it: so long after each attempt, and no more after the last.</summary>
[SandboxRule("webhooks.retries", Grade.Documented, "A delivery that fails is tried again after 1 minute, 5 minutes, 30 minutes, 2 hours and 24 hours, and has failed then.", Page = "Webhooks")]
internal static class RetrySchedule
{
    private static readonly TimeSpan[] Waits =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(24)];

    /// <summary>When the next attempt is; null when that was the last one, or the next would be after the end of the calendar.</summary>
    public static DateTimeOffset? Next(DeliveryAttempt failed) =>
        !failed.IsLast && failed.Number <= Waits.Length ? failed.At.After(Waits[failed.Number - 1]) : null;
}
