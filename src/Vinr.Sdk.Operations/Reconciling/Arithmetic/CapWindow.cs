using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.Operations.Reconciling.Arithmetic;

/// <summary>The time of which a cap counts the points.</summary>
internal readonly record struct CapWindow(DateTimeOffset From, DateTimeOffset To)
{
    /// <returns>Null for a member's whole life, which is VINR's default.</returns>
    public static CapWindow? Of(EarningWindow? window, DateTimeOffset moment)
    {
        var day = new DateTimeOffset(moment.UtcDateTime.Date, TimeSpan.Zero);
        if (window == EarningWindow.Day) return new(day, day.AddDays(1));
        if (window == EarningWindow.Week && day.AddDays(-((6 + (int)day.DayOfWeek) % 7)) is var monday) return new(monday, monday.AddDays(7));
        if (window == EarningWindow.Month && day.AddDays(1 - day.Day) is var first) return new(first, first.AddMonths(1));
        return null;
    }
}
