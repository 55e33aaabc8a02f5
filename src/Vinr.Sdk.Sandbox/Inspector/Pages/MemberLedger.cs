using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Explaining;
using Vinr.Sdk.Sandbox.Inspector.Markup;
using Vinr.Sdk.Sandbox.Inspector.Parts;

namespace Vinr.Sdk.Sandbox.Inspector.Pages;

/// <summary>Every change of a member's balance, and why it is that much.</summary>
internal static class MemberLedger
{
    private const int PageSize = 25;

    public static Html Of(Visit visit, AccountRecord account)
    {
        var positions = visit.State.Entries.Select(LedgerEntry.ByAccount, account.Id);
        if (positions.Count == 0) return Bits.Empty("No entries.");

        var leaf = new Leaf(visit, positions.Count, PageSize);
        var table = new Table("Ledger, newest first", new("When"), Column.Number("Points"), Column.Number("Balance"), new("Why", "why"));
        var words = new EntryText(visit.State);
        foreach (var index in leaf.FromLast())
        {
            var entry = visit.State.Entries[positions[index]]!;
            table.Add(
                Html.Of($"{Words.Instant(entry.Created)}<br>{Bits.Id(entry.Id)}"),
                Bits.Points(entry.Amount),
                Html.Of($"{Words.Number(entry.BalanceAfter)}"),
                Html.Of($"{words.For(entry)}"));
        }

        return Html.Of($"{table.ToHtml()}{leaf.ToHtml("Pages of the ledger")}");
    }
}
