namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Figures out of the ledger. What they count is assumed: VINR documents their names.</summary>
[SandboxRule("analytics.period", Grade.Documented, "A period is half-open: from a day on, up to but not at another.")]
internal sealed class Analytics(StateStore store)
{
    private const int RateDecimals = 4;

    [SandboxRule("analytics.figures", Grade.Assumed, "Active is who earned or redeemed; the liability is points × pointValue at the end of the period; the rate is points redeemed by points given.")]
    public AnalyticsSummary Summarize(string program, DateOnly? from = null, DateOnly? until = null)
    {
        Check.Text(program, "program");
        Check.That(!(until <= from), "period[lt]", "'period[lt]' must be later than 'period[gte]'.");
        var state = store.Read();
        var currency = state.Programs.Get(program, "program", "program").Currency;
        var members = state.Accounts.Where(AccountRecord.ByProgram, program).ToDictionary(account => account.Id);
        var (first, end) = (PositionAt(state, from, 0), PositionAt(state, until, state.Entries.Length));
        var inPeriod = state.Entries.Between(first, end).Where(entry => members.ContainsKey(entry.Account)).ToList();
        var since = state.Entries.Between(end, state.Entries.Length).Where(entry => members.ContainsKey(entry.Account));

        var points = members.Values.Sum(account => (decimal)account.Balance) - since.Sum(entry => (decimal)entry.Amount);
        return new()
        {
            Program = program,
            From = from,
            Until = until,
            Enrollment = members.Values.LongCount(account => IsIn(account.Created, from, until)),
            ActiveMembers = inPeriod.Where(entry => entry.Kind.IsByMember()).Select(entry => entry.Account).Distinct().LongCount(),
            PointsLiability = Math.Round(points * currency.PointValue, MidpointRounding.AwayFromZero),
            RedemptionRate = RateOf(inPeriod),
        };
    }

    private static decimal RateOf(IReadOnlyCollection<LedgerEntry> entries)
    {
        var given = entries.Where(entry => entry.IsCredit && entry.Kind != EntryKind.Release).Sum(entry => (decimal)entry.Amount);
        var redeemed = -entries.Where(entry => entry.Kind is EntryKind.Redemption or EntryKind.Release).Sum(entry => (decimal)entry.Amount);
        return given == 0 ? 0 : Math.Round(Math.Max(0, redeemed) / given, RateDecimals, MidpointRounding.AwayFromZero);
    }

    private static bool IsIn(DateTimeOffset instant, DateOnly? from, DateOnly? until) =>
        !(Calendar.DayOf(instant) < from) && !(Calendar.DayOf(instant) >= until);

    private static int PositionAt(EngineState state, DateOnly? day, int whenOpen) =>
        day is { } start ? state.Entries.FirstSince(Calendar.Midnight(start)) : whenOpen;
}
