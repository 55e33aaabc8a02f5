namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Days and months, in UTC.</summary>
internal static class Calendar
{
    /// <summary>A hundred years: enough for any program, and no date overflows.</summary>
    public const int MaxMonths = 1200;

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.UtcDateTime);

    /// <summary>00:00 UTC of the same day number so many months later, or of the month's last day when it is shorter.</summary>
    [SandboxRule("ledger.expiry_day", Grade.Assumed, "Points expire at 00:00 UTC of the same day number so many months later, or of the last day of a shorter month.")]
    public static DateTimeOffset MonthsAfter(DateOnly day, int months) => Midnight(day.AddMonths(months));

    public static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
