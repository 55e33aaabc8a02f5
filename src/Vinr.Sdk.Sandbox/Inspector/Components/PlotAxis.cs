using System.Globalization;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>Round places on the axes of a plot.</summary>
internal static class PlotAxis
{
    private const int MostTicks = 5;

    private static readonly int[] HourSteps = [1, 2, 3, 6, 12, 24, 48];
    private static readonly int[] DaySteps = [1, 2, 4, 7, 14, 21];
    private static readonly int[] MonthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 12000];

    /// <summary>The distance of grid lines: 1, 2 or 5 of a power of ten, three to five of them up to the highest value.</summary>
    public static long GridStep(long highest)
    {
        var target = Math.Max(1, highest / 4m);
        var power = 1m;
        while (power * 10 <= target) power *= 10;
        decimal[] steps = [power, power * 2, power * 5, power * 10];
        return (long)steps.First(step => step >= target);
    }

    /// <summary>Instants to name below the plot, and what to call them.</summary>
    public static IEnumerable<(DateTimeOffset At, string Label)> Ticks(DateTimeOffset from, DateTimeOffset until)
    {
        var days = (until - from).TotalDays;
        var day = new DateTimeOffset(from.UtcDateTime.Date, TimeSpan.Zero);
        if (days <= 3) return Every(day, from, until, HourSteps, static (start, hours) => start.AddHours(hours), _ => "d MMM HH:mm");
        if (days <= 75) return Every(day, from, until, DaySteps, static (start, count) => start.AddDays(count), _ => "d MMM");

        var year = new DateTimeOffset(from.Year, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return Every(year, from, until, MonthSteps, static (start, months) => start.AddMonths(months), step => step < 12 ? "MMM yyyy" : "yyyy");
    }

    private static List<(DateTimeOffset At, string Label)> Every(
        DateTimeOffset start, DateTimeOffset from, DateTimeOffset until, int[] steps,
        Func<DateTimeOffset, int, DateTimeOffset> after, Func<int, string> format)
    {
        List<DateTimeOffset> ticks = [];
        foreach (var step in steps)
        {
            ticks = [.. Walk(start, until, step, after).Where(at => at >= from).Take(MostTicks + 1)];
            if (ticks.Count <= MostTicks) return [.. ticks.Select(at => (at, at.ToString(format(step), CultureInfo.InvariantCulture)))];
        }

        return [.. ticks.Take(MostTicks).Select(at => (at, at.ToString("yyyy", CultureInfo.InvariantCulture)))];
    }

    private static IEnumerable<DateTimeOffset> Walk(DateTimeOffset start, DateTimeOffset until, int step, Func<DateTimeOffset, int, DateTimeOffset> after)
    {
        for (var count = 0; IsWithin(start, count * step, until, after, out var at); count++) yield return at;
    }

    /// <summary>False past the end, which may be the end of the calendar.</summary>
    private static bool IsWithin(DateTimeOffset start, int steps, DateTimeOffset until, Func<DateTimeOffset, int, DateTimeOffset> after, out DateTimeOffset at)
    {
        try
        {
            at = after(start, steps);
            return at <= until;
        }
        catch (ArgumentOutOfRangeException)
        {
            at = default;
            return false;
        }
    }
}
