using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Operations.Reconciling.Books;

namespace Vinr.Sdk.Operations.Reconciling.Checks;

/// <summary>Whether the cap of a rule may have been reached: certainly not while a member has earned less than it in the whole window.</summary>
internal sealed class Caps(Ledgers books, DateTimeOffset start)
{
    public bool MayBeReached(EarningRule rule, MemberPayment payment)
    {
        if (rule.Cap is not { } cap || payment.Account is null) return false;

        // VINR's default is the member's whole life.
        if (WindowOf(rule.Window, payment.EarnedAt ?? payment.Created) is not { } window) return payment.Lifetime >= cap.Points;

        return window.From < start || EarnedIn(payment.Account, window.From, window.To) >= cap.Points;
    }

    private static (DateTimeOffset From, DateTimeOffset To)? WindowOf(EarningWindow? window, DateTimeOffset moment)
    {
        var day = new DateTimeOffset(moment.UtcDateTime.Date, TimeSpan.Zero);
        if (window == EarningWindow.Day) return (day, day.AddDays(1));
        if (window == EarningWindow.Week) return (day.AddDays(-((6 + (int)day.DayOfWeek) % 7)), day.AddDays(7 - ((6 + (int)day.DayOfWeek) % 7)));
        if (window == EarningWindow.Month) return (day.AddDays(1 - day.Day), day.AddDays(1 - day.Day).AddMonths(1));
        return null;
    }

    private long EarnedIn(string account, DateTimeOffset from, DateTimeOffset to) => books.Count(
        "SELECT coalesce(sum(amount), 0) FROM entries WHERE account = $1 AND amount > 0 AND source LIKE 'pay\\_%' ESCAPE '\\' AND created >= $2 AND created < $3", account, from, to);
}
