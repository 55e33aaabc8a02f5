using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.Operations.Reconciling.Arithmetic;

/// <summary>The time of which a cap counts the points: a day, a week or a month.</summary>
internal readonly record struct CapWindow(DateTimeOffset From, EarningWindow Length)
{
    public DateTimeOffset To => Length == EarningWindow.Month ? From.AddMonths(1) : From.AddDays(Length == EarningWindow.Week ? 7 : 1);

    /// <returns>Null for a member's whole life, which is VINR's default.</returns>
    public static CapWindow? Of(EarningWindow? window, DateTimeOffset moment)
    {
        var day = new DateTimeOffset(moment.UtcDateTime.Date, TimeSpan.Zero);
        if (window == EarningWindow.Day) return new(day, EarningWindow.Day);
        if (window == EarningWindow.Week) return new(day.AddDays(-((6 + (int)day.DayOfWeek) % 7)), EarningWindow.Week);
        return window == EarningWindow.Month ? new(day.AddDays(1 - day.Day), EarningWindow.Month) : null;
    }
}
