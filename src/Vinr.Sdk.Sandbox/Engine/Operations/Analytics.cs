namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Figures out of the ledger.</summary>
[SandboxRule("analytics.period", Grade.Documented, "A period is half-open: from a day on, up to but not at another.", Page = "Engagement analytics")]
internal sealed class Analytics(StateStore store)
{
    private const int RateDecimals = 4;
    private const int ActiveDays = 90;

    [SandboxRule("analytics.enrollment", Grade.Documented, "enrollment counts the accounts that were created in the period.", Page = "Engagement analytics")]
    [SandboxRule("analytics.active", Grade.Documented, "activeMembers earned or redeemed in the 90 days before the period's end.", Page = "Engagement analytics")]
    [SandboxRule("analytics.liability", Grade.Documented, "pointsLiability is the outstanding points × pointValue, in minor units.", Page = "Engagement analytics")]
    [SandboxRule("analytics.moments", Grade.Assumed, "Outstanding is what was so at the end of the period; one without an end reaches to the end of this UTC day; rounded half away from zero.")]
    public AnalyticsSummary Summarize(string program, DateOnly? from = null, DateOnly? until = null)
    {
        Check.Text(program, "program");
        Check.That(!(until <= from), "period[lt]", "'period[lt]' must be later than 'period[gte]'.");
        var state = store.Read();
        var currency = state.Programs.Get(program, "program", "program").Currency;
        var members = state.Accounts.Where(AccountRecord.ByProgram, program).ToDictionary(account => account.Id);
        var (first, end) = (PositionAt(state, from, 0), PositionAt(state, until, state.Entries.Length));
        var inPeriod = state.Entries.Between(first, end).Where(entry => members.ContainsKey(entry.Account)).ToList();
        var recent = state.Entries.Between(PositionAt(state, Calendar.DaysBefore(until ?? Tomorrow(store.Now), ActiveDays), 0), end).Where(entry => members.ContainsKey(entry.Account));
        var since = state.Entries.Between(end, state.Entries.Length).Where(entry => members.ContainsKey(entry.Account));

        var points = members.Values.Sum(account => (decimal)account.Balance) - since.Sum(entry => (decimal)entry.Amount);
        return new()
        {
            Program = program,
            From = from,
            Until = until,
            Enrollment = members.Values.LongCount(account => IsIn(account.Created, from, until)),
            ActiveMembers = recent.Where(entry => entry.Kind.IsByMember()).Select(entry => entry.Account).Distinct().LongCount(),
            PointsLiability = Math.Round(points * currency.PointValue, MidpointRounding.AwayFromZero),
            RedemptionRate = RateOf(inPeriod),
        };
    }

    [SandboxRule("analytics.rate", Grade.Documented, "redemptionRate is points redeemed ÷ points earned in the period; what was credited by hand is not earned.", Page = "Engagement analytics")]
    [SandboxRule("analytics.released", Grade.Assumed, "What was released is not redeemed; the rate has four decimals, and is 0 when nothing was earned.")]
    private static decimal RateOf(IReadOnlyCollection<LedgerEntry> entries)
    {
        var earned = entries.Where(entry => entry.Kind == EntryKind.Earning).Sum(entry => (decimal)entry.Amount);
        var redeemed = -entries.Where(entry => entry.Kind is EntryKind.Redemption or EntryKind.Release).Sum(entry => (decimal)entry.Amount);
        return earned == 0 ? 0 : Math.Round(Math.Max(0, redeemed) / earned, RateDecimals, MidpointRounding.AwayFromZero);
    }

    private static bool IsIn(DateTimeOffset instant, DateOnly? from, DateOnly? until) =>
        !(Calendar.DayOf(instant) < from) && !(Calendar.DayOf(instant) >= until);

    private static DateOnly Tomorrow(DateTimeOffset now) => Calendar.DayOf(now) is var today && today < DateOnly.MaxValue ? today.AddDays(1) : today;

    private static int PositionAt(EngineState state, DateOnly? day, int whenOpen) =>
        day is { } start ? state.Entries.FirstSince(Calendar.Midnight(start)) : whenOpen;
}
