using Vinr.Sdk.Sandbox.Api;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>The sandbox at a glance: what it holds, what time will do next, and how to reach it.</summary>
internal static class OverviewPage
{
    private const int DueShown = 6;
    private const int EventsShown = 8;

    public static Page Show(PageContext context) => new("Overview", Html.Of($"""
        {Totals(context.State)}
        {Programs(context)}
        <div class="columns">
        {Elements.Section("due", "Falls due next", Due(context))}
        {Elements.Section("latest", "Happened last", Latest(context.State))}
        </div>
        {Elements.Section("connect", "Connect", Connect(context))}
        """))
    {
        Section = "Overview",
    };

    private static Html Totals(EngineState state)
    {
        var paid = state.Payments.Rows.Where(payment => payment.Completed is not null)
            .GroupBy(payment => payment.Currency)
            .Select(group => Format.Money(Sums.Saturated(group.Select(payment => payment.AmountCaptured - payment.AmountRefunded)), group.Key));
        var pending = state.Redemptions.Rows.Count(redemption => redemption.State == RedemptionState.Pending);
        return Elements.Figures(
            Elements.Figure("Members", Format.Number(state.Accounts.Count), Html.Of($"of {Format.Count(state.Customers.Count, "customer")}")),
            Elements.Figure("Points held", Format.Number(Sums.Saturated(state.Accounts.Rows.Select(account => account.Balance))), Html.Of($"{Format.Number(Sums.Saturated(state.Accounts.Rows.Select(account => account.LifetimePoints)))} ever earned")),
            Elements.Figure("Payments", Format.Number(state.Payments.Count), Html.Of($"{string.Join(", ", paid)} net")),
            Elements.Figure("Redemptions", Format.Number(state.Redemptions.Count), Html.Of($"{Format.Number(pending)} pending")));
    }

    private static Html Programs(PageContext context)
    {
        var hint = context.State.Programs.Count > 1 ? default : Elements.Empty(
            "No program of your own yet. A program is what members join and points belong to. This one is meant where nothing names a program; make the first other one.",
            context.Curl("programs", """{"name":"VINR Rewards","currency":{"name":"points","expiryMonths":12}}"""),
            """await vinr.Loyalty.Programs.CreateAsync(new() { Name = "VINR Rewards" });""");
        var table = new Table(
            "Programs", new("Program"), Column.Number("Members"), Column.Number("Points held"), new("Points expire"), new("Tiers"), new("Enrols by itself"), new("Referrals"));
        foreach (var program in context.State.Programs.Rows)
        {
            var members = context.State.Accounts.Where(AccountRecord.ByProgram, program.Id).ToList();
            table.Add(
                Html.Of($"{Elements.Name(program.Name)}<br>{Elements.Id(program.Id)}"),
                Html.Of($"{Format.Number(members.Count)}"),
                Html.Of($"{Format.Number(Sums.Saturated(members.Select(member => member.Balance)))}"),
                Html.Of($"{(program.Currency.ExpiryMonths is { } months ? "after " + Format.Count(months, "month") : "never")}"),
                Tiers(program),
                Html.Of($"{(program.AutoEnroll ?? context.Sandbox.Engine.AutoEnroll ? "yes" : "no")}"),
                program.Referral is { } terms ? Html.Of($"{Terms(program, terms)}") : Elements.None);
        }

        return Elements.Section("programs", "Programs", Html.Of($"{table.ToHtml()}{hint}"));
    }

    private static string Terms(ProgramRecord program, ReferralTerms terms)
    {
        var least = terms.MinimumAmount == 0 ? ""
            : program.SpendCurrency is { } currency ? $" of {Format.Money(terms.MinimumAmount, currency)} or more"
            : $" of {Format.Number(terms.MinimumAmount)} minor units or more";
        return $"{Format.Count(terms.ReferrerPoints, "point")} and {Format.Number(terms.RefereePoints)} on {terms.QualifyingEvent}{least}";
    }

    private static Html Tiers(ProgramRecord program) => program.Tiers is { Steps.IsEmpty: false } plan
        ? Html.Of($"""<span class="row">{plan.Steps.OrderBy(step => step.Rank).Select(step => Elements.Badge(step.Name, "tier"))}</span>""")
        : Elements.None;

    private static Html Due(PageContext context)
    {
        var deliveries = context.Sandbox.Webhooks.Deliveries.Where(delivery => delivery.NextAttemptAt > context.Now).ToList();
        var next = context.State.Due.Take(DueShown).Select(item => (item.At, Says: DueText.Of(context.State, item)))
            .Concat(deliveries.Select(delivery => (At: delivery.NextAttemptAt!.Value, Says: DueText.Of(delivery))))
            .OrderBy(due => due.At).Take(DueShown).ToList();
        if (next.Count == 0)
            return Elements.Empty("Nothing. Once points can expire, or a campaign has a start, it stands here, and the clock takes you there.");

        var rest = context.State.Due.Count + deliveries.Count - next.Count;
        return Html.Of($"""
            <ol class="feed">
            {next.Select(due => Html.Of($"""<li><span>{due.Says}</span><span class="when">{Format.Day(due.At)}, {Format.Ahead(context.Now, due.At)}</span></li>"""))}
            </ol>
            {(rest > 0 ? Html.Of($"""<p class="muted">and {Format.Number(rest)} more later</p>""") : default)}
            """);
    }

    private static Html Latest(EngineState state)
    {
        var last = Enumerable.Range(1, Math.Min(EventsShown, state.Events.Length)).Select(back => state.Events[state.Events.Length - back]!).ToList();
        return last.Count == 0
            ? Elements.Empty("Nothing yet. Every change is recorded as an event, and shows here.")
            : Html.Of($"""
                <ol class="feed">
                {last.Select(happened => Html.Of($"""<li><span><a href="{Addresses.Event(happened.Id)}">{happened.Type}</a> {EventText.About(state, happened)}</span><span class="when">{Format.Instant(happened.Created)}</span></li>"""))}
                </ol>
                <p><a href="{Addresses.Events}">All events</a></p>
                """);
    }

    private static Html Connect(PageContext context) => Html.Of($"""
        <dl class="facts">
        <div><dt>Address</dt><dd><code class="select">{context.BaseAddress}</code></dd></div>
        <div><dt>Key</dt><dd><details class="secret"><summary>Show the key</summary><code class="select">{context.Sandbox.SecretKey}</code></details><p class="muted">Good for this sandbox only.</p></dd></div>
        </dl>
        <pre tabindex="0"><code>curl {context.BaseAddress}/programs -H 'X-Api-Key: sk_test_…'</code></pre>
        """);
}
