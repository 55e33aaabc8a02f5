using System.Globalization;

namespace Vinr.Sdk;

/// <summary>
/// Reads a duration as a person writes one. The platform's own reader takes <c>20</c> for 20 days, <c>24:00:00</c> for 24 days and
/// <c>10:30</c> for half past ten hours; what could be meant in two ways is refused.
/// </summary>
internal static class DurationText
{
    public const string Forms = "seconds (20, 1.5), a number with its unit (500ms, 20s, 2m, 1h), hh:mm:ss (00:00:20) or infinite";

    private const NumberStyles Number = NumberStyles.AllowDecimalPoint;

    // The longer ones first, since one ends like the other.
    private static readonly (string Unit, long Ticks)[] Units =
    [
        ("ms", TimeSpan.TicksPerMillisecond),
        ("s", TimeSpan.TicksPerSecond),
        ("m", TimeSpan.TicksPerMinute),
        ("h", TimeSpan.TicksPerHour),
        ("", TimeSpan.TicksPerSecond),
    ];

    /// <summary>The duration; null for what is none, or not clearly one.</summary>
    public static TimeSpan? Read(string text)
    {
        var written = text.Trim();
        if (written.Equals("infinite", StringComparison.OrdinalIgnoreCase)) return Timeout.InfiniteTimeSpan;
        if (written.Contains(':', StringComparison.Ordinal)) return Clock(written);

        foreach (var (unit, ticks) in Units)
        {
            if (written.EndsWith(unit, StringComparison.OrdinalIgnoreCase)) return Times(written.AsSpan(0, written.Length - unit.Length).TrimEnd(), ticks);
        }

        return null;
    }

    private static TimeSpan? Times(ReadOnlySpan<char> number, long ticks) =>
        decimal.TryParse(number, Number, CultureInfo.InvariantCulture, out var value) && value <= TimeSpan.MaxValue.Ticks / ticks
            ? TimeSpan.FromTicks((long)(value * ticks))
            : null;

    // All three parts, and none more than a clock shows: 10:30 could be minutes, 24:00:00 days.
    private static TimeSpan? Clock(string text) =>
        text.Split(':').Length == 3 && TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var time) ? time : null;
}
