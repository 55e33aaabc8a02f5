using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Explaining;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>Every change of a member's balance, and why it is that much.</summary>
internal static class MemberLedger
{
    private const int PageSize = 25;

    public static Html Of(PageContext context, AccountRecord account)
    {
        var positions = context.State.Entries.Select(LedgerEntry.ByAccount, account.Id);
        if (positions.Count == 0) return Elements.Empty("No entries.");

        var pages = new Pagination(context, positions.Count, PageSize);
        var table = new Table("Ledger, newest first", new("When"), Column.Number("Points"), Column.Number("Balance"), new("Why", "why"));
        var words = new EntryText(context.State);
        foreach (var index in pages.FromLast())
        {
            var entry = context.State.Entries[positions[index]]!;
            table.Add(
                Html.Of($"{Format.Instant(entry.Created)}<br>{Elements.Id(entry.Id)}"),
                Elements.Points(entry.Amount),
                Html.Of($"{Format.Number(entry.BalanceAfter)}"),
                Html.Of($"{words.For(entry)}"));
        }

        return Html.Of($"{table.ToHtml()}{pages.ToHtml("Pages of the ledger")}");
    }
}
