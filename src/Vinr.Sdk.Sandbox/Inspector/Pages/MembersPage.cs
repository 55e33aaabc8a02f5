using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Inspector.Markup;
using Vinr.Sdk.Sandbox.Inspector.Parts;

namespace Vinr.Sdk.Sandbox.Inspector.Pages;

/// <summary>All members, to be searched.</summary>
internal static class MembersPage
{
    private const int PageSize = 25;

    public static Page Show(Visit visit)
    {
        var (state, sought) = (visit.State, visit.Query("q"));
        var content = state.Accounts.Count == 0
            ? Bits.Empty(
                "No members yet. A member is a customer's account in a program.",
                Example.Curl(visit, "loyalty-accounts", $$"""{"program":"{{(state.Programs.Rows.FirstOrDefault()?.Id ?? "prog_…")}}","customer":"cust_abc123"}"""),
                """await vinr.Loyalty.Accounts.CreateAsync(new() { Program = program.Id, Customer = "cust_abc123" });""")
            : Html.Of($"{Search(sought)}{Found(visit, sought)}");
        return new("Members", content) { Section = "Members" };
    }

    private static Html Search(string sought) => Html.Of($"""
        <form class="search" role="search" action="{Addresses.Members}">
        <label for="q">Name, email, id or tier</label>
        <div class="inline"><input id="q" name="q" type="search" value="{Html.Whole(sought)}" autocomplete="off"><button class="primary">Search</button></div>
        </form>
        """);

    private static Html Found(Visit visit, string sought)
    {
        var state = visit.State;
        var found = state.Accounts.Rows.Reverse().Where(account => sought.Length == 0 || Matches(state, account, sought)).ToList();
        if (found.Count == 0)
            return Html.Of($"""<div class="empty"><p>No member matches {Bits.Name(sought)}. <a href="{Addresses.Members}">Show all</a></p></div>""");

        var leaf = new Leaf(visit, found.Count, PageSize);
        var table = new Table(
            "Members, newest first", new("Member"), new("Tier"), Column.Number("Balance"), Column.Number("Ever earned"), new("Last active"), new("Next expiry"));
        foreach (var account in leaf.Cut(found))
        {
            table.Add(
                Html.Of($"{MemberText.Link(state, account)} {StateOf(account)}<br>{Bits.Id(account.Id)}"),
                MemberText.Tier(state, account),
                Html.Of($"<strong>{Words.Number(account.Balance)}</strong>"),
                Html.Of($"{Words.Number(account.LifetimePoints)}"),
                Words.Day(account.LastActivity),
                account.Lots is [{ Origin.ExpiresAt: { } expiry }, ..] ? Words.Day(expiry) : Bits.None);
        }

        return Html.Of($"""<p class="muted">{Words.Count(found.Count, "member")}</p>{table.ToHtml()}{leaf.ToHtml("Pages of members")}""");
    }

    private static Html StateOf(AccountRecord account) =>
        account.State == AccountState.Active ? default : Bits.Badge(Words.State(account.State), "warn");

    private static bool Matches(EngineState state, AccountRecord account, string sought)
    {
        var customer = account.Customer is { } id ? state.Customers.Find(id) : null;
        string?[] texts = [account.Id, account.Customer, account.Tier, customer?.Name, customer?.Email, customer?.Phone];
        return texts.Any(text => text?.Contains(sought, StringComparison.OrdinalIgnoreCase) == true);
    }
}
