using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Inspector.Markup;
using Vinr.Sdk.Sandbox.Inspector.Parts;

namespace Vinr.Sdk.Sandbox.Inspector.Pages;

/// <summary>One member: what there is, how it came about, and what becomes of it.</summary>
internal static class MemberPage
{
    private const int MonthsShown = 60;

    public static Page Show(Visit visit, string id)
    {
        var state = visit.State;
        if (state.Accounts.Find(id) is not { } account) return Page.Missing("There is no such member.") with { Section = "Members" };

        var name = MemberText.NameOf(state, account);
        return new(name, Html.Of($"""
            <p class="under">{Bits.Id(account.Id)} in {Bits.Name(state.Programs.Find(account.Program)!.Name)}, member since {Words.Day(account.Created)}</p>
            {Figures(state, account)}
            {Bits.Section("balance", "Balance over time", Balance(visit, account))}
            <div class="columns">
            {Bits.Section("tier", "Tier", TierProgress.Of(visit, account))}
            {Bits.Section("lots", "Points by expiry", Lots(visit, account))}
            </div>
            {Bits.Section("ledger", "Ledger", MemberLedger.Of(visit, account))}
            {MemberPurchases.Of(visit, account)}
            {Bits.Section("about", "About", About(state, account))}
            """))
        {
            Heading = Html.Of($"{Bits.Name(name)} {MemberText.Tier(state, account)} {StateOf(account)}"),
            Section = "Members",
        };
    }

    private static Html StateOf(AccountRecord account) =>
        account.State == AccountState.Active ? default : Bits.Badge(Words.State(account.State), "warn");

    private static Html Figures(EngineState state, AccountRecord account) => Bits.Figures([
        Bits.Figure("Balance", Words.Number(account.Balance), Html.Of($"{Bits.Name(state.Programs.Find(account.Program)!.Currency.Name)}")),
        Bits.Figure("Ever earned", Words.Number(account.LifetimePoints), Html.Of($"last active {Words.Day(account.LastActivity)}")),
        Bits.Figure("Orders", Words.Number(account.LifetimeOrders), Html.Of($"{Words.Count(state.Redemptions.Select(RedemptionRecord.ByAccount, account.Id).Count, "redemption")}")),
        .. account.Wallets.Select(wallet => Bits.Figure("Store credit", Words.Money(wallet.Balance, wallet.Currency))),
    ]);

    private static Html Balance(Visit visit, AccountRecord account)
    {
        var history = new BalanceHistory(visit.State, account, visit.Now);
        if (history.Entries.Count == 0)
        {
            return Bits.Empty(
                "No points have moved yet. A payment of this customer earns, once the program has a rule for it.",
                Example.Curl(visit, "payments", $$"""{"amount":1500,"currency":"EUR","customer":"{{account.Customer ?? "cust_…"}}"}"""));
        }

        var table = new Table("Balance at the end of each month", new("Month"), Column.Number("Balance"));
        foreach (var (month, balance) in history.ByMonth(MonthsShown))
            table.Add(Html.Of($"{month.ToString("MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}"), Html.Of($"{Words.Number(balance)}"));
        return Html.Of($"""
            {BalancePlot.Of(history)}
            <details><summary>As a table, by month</summary>{table.ToHtml()}</details>
            """);
    }

    private static Html Lots(Visit visit, AccountRecord account)
    {
        if (account.Lots.IsEmpty) return Bits.Empty("No points to expire.");

        var table = new Table("Points by expiry", new("Expire"), Column.Number("Points"), new("Earned"));
        foreach (var lot in account.Lots)
        {
            table.Add(
                lot.Origin.ExpiresAt is { } expiry ? Html.Of($"{Words.Day(expiry)}, {Words.Ahead(visit.Now, expiry)}") : Html.Of($"never"),
                Html.Of($"{Words.Number(lot.Remaining)}"),
                Words.Day(lot.Origin.Created));
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
        return Html.Of($"""<dl class="facts">{facts.Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => Html.Of($"<div><dt>{Bits.Name(fact.Name)}</dt><dd>{Bits.Name(fact.Value!)}</dd></div>"))}</dl>""");
    }
}
