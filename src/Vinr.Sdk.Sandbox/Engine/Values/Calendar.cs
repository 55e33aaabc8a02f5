namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Days and months, in UTC. Like <see cref="Instants"/>, it does not overflow at its ends.</summary>
internal static class Calendar
{
    /// <summary>A hundred years: enough for any program.</summary>
    public const int MaxMonths = 1200;

    private const int MonthsOfYear = 12;

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.UtcDateTime);

    /// <summary>00:00 UTC of the same day number so many months later, or of the month's last day when it is shorter; null when that is never.</summary>
    [SandboxRule("state.last_day", Grade.Assumed, "What would fall due after the last instant of the year 9999 never does: points do not expire, keys are kept, deliveries are not tried again.")]
    [SandboxRule("ledger.expiry_day", Grade.Assumed, "Points expire at 00:00 UTC of the same day number so many months later, or of the last day of a shorter month.")]
    public static DateTimeOffset? MonthsAfter(DateOnly day, int months) =>
        months <= MonthsLeft(day) ? Midnight(day.AddMonths(months)) : null;

    /// <summary>00:00 UTC of the first day of the next year; null when there is none.</summary>
    public static DateTimeOffset? NextYear(DateOnly day) =>
        day.Year < DateOnly.MaxValue.Year ? Midnight(new DateOnly(day.Year + 1, 1, 1)) : null;

    /// <summary>The day so many days earlier, or the first one there is.</summary>
    public static DateOnly DaysBefore(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - days));

    /// <summary>When the next day begins; null after the last one.</summary>
    public static DateTimeOffset? NextMidnight(DateTimeOffset now) => DayOf(now) is var today && today < DateOnly.MaxValue ? Midnight(today.AddDays(1)) : null;

    public static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private static int MonthsLeft(DateOnly day) => ((DateOnly.MaxValue.Year - day.Year) * MonthsOfYear) + MonthsOfYear - day.Month;
}
