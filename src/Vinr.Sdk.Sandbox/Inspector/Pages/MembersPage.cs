using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>All members, to be searched.</summary>
internal static class MembersPage
{
    private const int PageSize = 25;

    public static Page Show(PageContext context)
    {
        var (state, sought) = (context.State, context.Query("q"));
        var content = state.Accounts.Count == 0
            ? Elements.Empty(
                "No members yet. A member is a customer's account in a program.",
                context.Curl("loyalty-accounts", $$"""{"program":"{{context.ProgramId}}","customer":"cust_abc123"}"""),
                """await vinr.Loyalty.Accounts.CreateAsync(new() { Program = program.Id, Customer = "cust_abc123" });""")
            : Html.Of($"{Search(sought)}{Found(context, sought)}");
        return new("Members", content) { Section = "Members" };
    }

    private static Html Search(string sought) => Html.Of($"""
        <form class="search" role="search" action="{Addresses.Members}">
        <label for="q">Name, email, id or tier</label>
        <div class="inline"><input id="q" name="q" type="search" value="{Html.Whole(sought)}" autocomplete="off"><button class="primary">Search</button></div>
        </form>
        """);

    private static Html Found(PageContext context, string sought)
    {
        var state = context.State;
        var found = state.Accounts.Rows.Reverse().Where(account => sought.Length == 0 || Matches(state, account, sought)).ToList();
        if (found.Count == 0)
            return Html.Of($"""<div class="empty"><p>No member matches {Elements.Name(sought)}. <a href="{Addresses.Members}">Show all</a></p></div>""");

        var pages = new Pagination(context, found.Count, PageSize);
        var table = new Table(
            "Members, newest first", new("Member"), new("Tier"), Column.Number("Balance"), Column.Number("Ever earned"), new("Last active"), new("Next expiry"));
        foreach (var account in pages.Cut(found))
        {
            table.Add(
                Html.Of($"{MemberText.Link(state, account)} {MemberText.State(account)}<br>{Elements.Id(account.Id)}"),
                MemberText.Tier(state, account),
                Html.Of($"<strong>{Format.Number(account.Balance)}</strong>"),
                Html.Of($"{Format.Number(account.LifetimePoints)}"),
                Format.Day(account.LastActivity),
                account.Lots is [{ Origin.ExpiresAt: { } expiry }, ..] ? Format.Day(expiry) : Elements.None);
        }

        return Html.Of($"""<p class="muted">{Format.Count(found.Count, "member")}</p>{table.ToHtml()}{pages.ToHtml("Pages of members")}""");
    }

    private static bool Matches(EngineState state, AccountRecord account, string sought)
    {
        var customer = account.Customer is { } id ? state.Customers.Find(id) : null;
        string?[] texts = [account.Id, account.Customer, account.Tier, customer?.Name, customer?.Email, customer?.Phone];
        return texts.Any(text => text?.Contains(sought, StringComparison.OrdinalIgnoreCase) == true);
    }
}
