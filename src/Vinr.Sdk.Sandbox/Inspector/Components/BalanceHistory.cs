using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>A balance over time: what it was, and what it will be when nothing happens but expiry.</summary>
internal sealed class BalanceHistory
{
    private static readonly TimeSpan ShortestSpan = TimeSpan.FromHours(1);
    private static readonly TimeSpan ShortestOutlook = TimeSpan.FromDays(30);

    public BalanceHistory(EngineState state, AccountRecord account, DateTimeOffset now)
    {
        (From, Now) = (account.Created, now > account.Created ? now : account.Created);
        Entries = [.. state.Entries.Where(LedgerEntry.ByAccount, account.Id)];
        Ahead = [.. Outlook(account, Horizon)];
        var end = Ahead.Count > 0 ? Ahead[^1].At : Now;
        (From, Until) = end - From >= ShortestSpan ? (From, end) : From.After(ShortestSpan) is { } later ? (From, later) : (end.Earlier(ShortestSpan), end);
        Balance = account.Balance;
        Peak = Entries.MaxBy(entry => entry.BalanceAfter);
    }

    public DateTimeOffset From { get; }

    public DateTimeOffset Now { get; }

    /// <summary>The right edge.</summary>
    public DateTimeOffset Until { get; }

    public long Balance { get; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<LedgerEntry> Entries { get; }

    /// <summary>The first entry that left the most.</summary>
    public LedgerEntry? Peak { get; }

    /// <summary>What it will be after each expiry to come, as far as the plot reaches.</summary>
    public IReadOnlyList<(DateTimeOffset At, long Balance)> Ahead { get; }

    /// <summary>As far ahead as it reaches back, so that what was does not shrink to nothing.</summary>
    private DateTimeOffset Horizon
    {
        get
        {
            var reach = Now - From > ShortestOutlook ? Now - From : ShortestOutlook;
            return Now.Later(reach);
        }
    }

    /// <summary>The balance at the end of each month, or now in the present one; the latest <paramref name="most"/> of them, newest first.</summary>
    public IEnumerable<(DateOnly Month, long Balance)> ByMonth(int most)
    {
        var present = MonthOf(Now);
        var first = MonthOf(From);
        var last = Entries.Count - 1;
        for (var month = present; month >= first && most-- > 0; month = month.AddMonths(-1))
        {
            while (last >= 0 && MonthOf(Entries[last].Created) > month) last--;
            yield return (month, last < 0 ? 0 : Entries[last].BalanceAfter);
            if (month == DateOnly.MinValue) yield break;
        }
    }

    private static DateOnly MonthOf(DateTimeOffset instant) => new(instant.UtcDateTime.Year, instant.UtcDateTime.Month, 1);

    private static IEnumerable<(DateTimeOffset At, long Balance)> Outlook(AccountRecord account, DateTimeOffset horizon)
    {
        var balance = account.Balance;
        foreach (var day in account.Lots.Where(lot => lot.Origin.ExpiresAt <= horizon).GroupBy(lot => lot.Origin.ExpiresAt!.Value))
        {
            balance -= day.Sum(lot => lot.Remaining);
            yield return (day.Key, balance);
        }
    }
}
