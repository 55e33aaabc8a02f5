using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>One member: what there is, how it came about, and what becomes of it.</summary>
internal static class MemberPage
{
    private const int MonthsShown = 60;

    public static Page Show(PageContext context, string id)
    {
        var state = context.State;
        if (state.Accounts.Find(id) is not { } account) return Page.Missing("There is no such member.") with { Section = "Members" };

        var name = MemberText.NameOf(state, account);
        return new(name, Html.Of($"""
            <p class="under">{Elements.Id(account.Id)} in {Elements.Name(state.Programs.Find(account.Program)!.Name)}, member since {Format.Day(account.Created)}</p>
            {Figures(state, account)}
            {Elements.Section("balance", "Balance over time", Balance(context, account))}
            <div class="columns">
            {Elements.Section("tier", "Tier", TierProgress.Of(context, account))}
            {Elements.Section("lots", "Points by expiry", Lots(context, account))}
            </div>
            {Elements.Section("ledger", "Ledger", MemberLedger.Of(context, account))}
            {MemberPurchases.Of(context, account)}
            {Elements.Section("about", "About", About(state, account))}
            """))
        {
            Heading = Html.Of($"{Elements.Name(name)} {(account.Tier is null ? default : MemberText.Tier(state, account))} {MemberText.State(account)}"),
            Section = "Members",
        };
    }

    private static Html Figures(EngineState state, AccountRecord account) => Elements.Figures([
        Elements.Figure("Balance", Format.Number(account.Balance), Html.Of($"{Elements.Name(state.Programs.Find(account.Program)!.Currency.Name)}")),
        Elements.Figure("Ever earned", Format.Number(account.LifetimePoints), Html.Of($"last active {Format.Day(account.LastActivity)}")),
        Elements.Figure("Orders", Format.Number(account.LifetimeOrders), Html.Of($"{Format.Count(state.Redemptions.Select(RedemptionRecord.ByAccount, account.Id).Count, "redemption")}")),
        .. account.Wallets.Select(wallet => Elements.Figure("Store credit", Format.Money(wallet.Balance, wallet.Currency))),
    ]);

    private static Html Balance(PageContext context, AccountRecord account)
    {
        var history = new BalanceHistory(context.State, account, context.Now);
        if (history.Entries.Count == 0)
        {
            return Elements.Empty(
                "No points have moved yet. A payment of this customer earns, once the program has a rule for it.",
                context.Curl("payments", $$"""{"amount":1500,"currency":"EUR","customer":"{{account.Customer ?? "cust_…"}}"}"""));
        }

        var table = new Table("Balance at the end of each month", new("Month"), Column.Number("Balance"));
        foreach (var (month, balance) in history.ByMonth(MonthsShown))
            table.Add(Html.Of($"{month.ToString("MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}"), Html.Of($"{Format.Number(balance)}"));
        return Html.Of($"""
            {BalancePlot.Of(history)}
            <details><summary>As a table, by month</summary>{table.ToHtml()}</details>
            """);
    }

    private static Html Lots(PageContext context, AccountRecord account)
    {
        if (account.Lots.IsEmpty) return Elements.Empty("No points to expire.");

        var table = new Table("Points by expiry", new("Expire"), Column.Number("Points"), new("Earned"));
        foreach (var lot in account.Lots)
        {
            table.Add(
                lot.Origin.ExpiresAt is { } expiry ? Html.Of($"{Format.Day(expiry)}, {Format.Ahead(context.Now, expiry)}") : Html.Of($"never"),
                Html.Of($"{Format.Number(lot.Remaining)}"),
                Format.Day(lot.Origin.Created));
        }

        return table.ToHtml();
    }

    private static Html About(EngineState state, AccountRecord account)
    {
        var customer = account.Customer is { } id ? state.Customers.Find(id) : null;
        (string Name, string? Value)[] facts =
        [
            ("Customer", account.Customer), ("Name", customer?.Name), ("Email", customer?.Email), ("Phone", customer?.Phone), ("Program", account.Program),
            .. account.Metadata.Select(pair => (pair.Key, (string?)pair.Value)),
        ];
        return Html.Of($"""<dl class="facts">{facts.Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => Html.Of($"<div><dt>{Elements.Name(fact.Name)}</dt><dd>{Elements.Name(fact.Value!)}</dd></div>"))}</dl>""");
    }
}
