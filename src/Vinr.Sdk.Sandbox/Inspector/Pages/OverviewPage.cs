using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Inspector.Markup;
using Vinr.Sdk.Sandbox.Inspector.Parts;

namespace Vinr.Sdk.Sandbox.Inspector.Pages;

/// <summary>The sandbox at a glance: what it holds, what time will do next, and how to reach it.</summary>
internal static class OverviewPage
{
    private const int DueShown = 6;
    private const int EventsShown = 8;

    public static Page Show(Visit visit) => new("Overview", Html.Of($"""
        {Totals(visit.State)}
        {Programs(visit)}
        <div class="columns">
        {Bits.Section("due", "Falls due next", Due(visit))}
        {Bits.Section("latest", "Happened last", Latest(visit.State))}
        </div>
        {Bits.Section("connect", "Connect", Connect(visit))}
        """))
    {
        Section = "Overview",
    };

    private static Html Totals(EngineState state)
    {
        var paid = state.Payments.Rows.Where(payment => payment.Completed is not null)
            .GroupBy(payment => payment.Currency)
            .Select(group => Words.Money(group.Sum(payment => payment.Amount - payment.AmountRefunded), group.Key));
        var pending = state.Redemptions.Rows.Count(redemption => redemption.State == RedemptionState.Pending);
        return Bits.Figures(
            Bits.Figure("Members", Words.Number(state.Accounts.Count), Html.Of($"of {Words.Count(state.Customers.Count, "customer")}")),
            Bits.Figure("Points held", Words.Number(state.Accounts.Rows.Sum(account => account.Balance)), Html.Of($"{Words.Number(state.Accounts.Rows.Sum(account => account.LifetimePoints))} ever earned")),
            Bits.Figure("Payments", Words.Number(state.Payments.Count), Html.Of($"{string.Join(", ", paid)} net")),
            Bits.Figure("Redemptions", Words.Number(state.Redemptions.Count), Html.Of($"{Words.Number(pending)} pending")));
    }

    private static Html Programs(Visit visit)
    {
        if (visit.State.Programs.Count == 0)
        {
            return Bits.Section("programs", "Programs", Bits.Empty(
                "No program yet. A program is what members join and points belong to: make the first one.",
                Example.Curl(visit, "programs", """{"name":"VINR Rewards","currency":{"name":"points","expiryMonths":12}}"""),
                """await vinr.Loyalty.Programs.CreateAsync(new() { Name = "VINR Rewards" });"""));
        }

        var table = new Table("Programs", new("Program"), Column.Number("Members"), Column.Number("Points held"), new("Points expire"), new("Tiers"));
        foreach (var program in visit.State.Programs.Rows)
        {
            var members = visit.State.Accounts.Where(AccountRecord.ByProgram, program.Id).ToList();
            table.Add(
                Html.Of($"{Bits.Name(program.Name)}<br>{Bits.Id(program.Id)}"),
                Html.Of($"{Words.Number(members.Count)}"),
                Html.Of($"{Words.Number(members.Sum(member => member.Balance))}"),
                Html.Of($"{(program.Currency.ExpiryMonths is { } months ? "after " + Words.Count(months, "month") : "never")}"),
                Tiers(program));
        }

        return Bits.Section("programs", "Programs", table.ToHtml());
    }

    private static Html Tiers(ProgramRecord program) => program.Tiers is { Steps.IsEmpty: false } plan
        ? Html.Of($"""<span class="row">{plan.Steps.OrderBy(step => step.Rank).Select(step => Bits.Badge(step.Name, "tier"))}</span>""")
        : Bits.None;

    private static Html Due(Visit visit)
    {
        var deliveries = visit.Sandbox.Webhooks.Deliveries.Where(delivery => delivery.NextAttemptAt > visit.Now).ToList();
        var next = visit.State.Due.Take(DueShown).Select(item => (item.At, Says: DueText.Of(visit.State, item)))
            .Concat(deliveries.Select(delivery => (At: delivery.NextAttemptAt!.Value, Says: DueText.Of(delivery))))
            .OrderBy(due => due.At).Take(DueShown).ToList();
        if (next.Count == 0)
            return Bits.Empty("Nothing. Once points can expire, or a campaign has a start, it stands here, and the clock takes you there.");

        var rest = visit.State.Due.Count + deliveries.Count - next.Count;
        return Html.Of($"""
            <ol class="feed">
            {next.Select(due => Html.Of($"""<li><span>{due.Says}</span><span class="when">{Words.Day(due.At)}, {Words.Ahead(visit.Now, due.At)}</span></li>"""))}
            </ol>
            {(rest > 0 ? Html.Of($"""<p class="muted">and {Words.Number(rest)} more later</p>""") : default)}
            """);
    }

    private static Html Latest(EngineState state)
    {
        var last = Enumerable.Range(1, Math.Min(EventsShown, state.Events.Length)).Select(back => state.Events[state.Events.Length - back]!).ToList();
        return last.Count == 0
            ? Bits.Empty("Nothing yet. Every change is recorded as an event, and shows here.")
            : Html.Of($"""
                <ol class="feed">
                {last.Select(happened => Html.Of($"""<li><span><a href="{Addresses.Event(happened.Id)}">{happened.Type}</a> {EventText.About(state, happened)}</span><span class="when">{Words.Instant(happened.Created)}</span></li>"""))}
                </ol>
                <p><a href="{Addresses.Events}">All events</a></p>
                """);
    }

    private static Html Connect(Visit visit) => Html.Of($"""
        <dl class="facts">
        <div><dt>Address</dt><dd><code class="select">{visit.BaseAddress}</code></dd></div>
        <div><dt>Key</dt><dd><details class="secret"><summary>Show the key</summary><code class="select">{visit.Sandbox.SecretKey}</code></details><p class="muted">Good for this sandbox only.</p></dd></div>
        </dl>
        <pre tabindex="0"><code>curl {visit.BaseAddress}/programs -H 'X-Api-Key: sk_test_…'</code></pre>
        """);
}
