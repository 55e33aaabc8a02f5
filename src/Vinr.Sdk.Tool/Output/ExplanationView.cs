using System.Globalization;
using Spectre.Console;
using Vinr.Sdk.Operations;

namespace Vinr.Sdk.Tool.Output;

/// <summary>Shows a ledger as a table.</summary>
internal static class ExplanationView
{
    public static void Show(IAnsiConsole console, LedgerExplanation explanation)
    {
        console.Write(new Text(Head(explanation) + "\n"));
        var table = new Table { Border = TableBorder.Horizontal, ShowRowSeparators = false };
        table.AddColumn(new TableColumn("Day") { NoWrap = true });
        table.AddColumn(new TableColumn("Points") { Alignment = Justify.Right, NoWrap = true });
        table.AddColumn(new TableColumn("Balance") { Alignment = Justify.Right, NoWrap = true });
        table.AddColumn(new TableColumn("Why"));
        table.AddColumn(new TableColumn("Expires") { NoWrap = true });
        foreach (var entry in explanation.Entries)
        {
            table.AddRow(
                new Text(Day(entry.At)),
                new Text(entry.Amount.ToString("+#,0;-#,0;0", CultureInfo.InvariantCulture)),
                new Text(entry.BalanceAfter.ToString("N0", CultureInfo.InvariantCulture), entry.AddsUp ? Style.Plain : new Style(Color.Red)),
                new Text(entry.AddsUp ? entry.Text : string.Create(CultureInfo.InvariantCulture, $"{entry.Text} (!) the entries so far add up to {entry.Sum:N0}")),
                new Text(entry.ExpiresAt is { } expires ? Day(expires) : ""));
        }

        if (explanation.Entries.Count > 0) console.Write(table);
        console.Write(new Text(Verdict(explanation) + "\n", explanation.AddsUp ? Style.Plain : new Style(Color.Red)));
    }

    private static string Head(LedgerExplanation explanation)
    {
        var tier = explanation.Tier is { } name ? $", tier {name}" : "";
        return $"{explanation.Account}: member of {explanation.Program}, customer {explanation.Customer ?? "none"}, {explanation.Status}{tier}";
    }

    private static string Verdict(LedgerExplanation explanation) => explanation switch
    {
        { Entries.Count: 0, AddsUp: true } => "It has no entries, and 0 points.",
        { AddsUp: true } => Text($"Balance {explanation.Balance:N0}: the sum of {explanation.Entries.Count:N0} entries."),
        { Balance: var balance, Sum: var sum } when balance != sum => Text($"Balance {balance:N0}, and the {explanation.Entries.Count:N0} entries add up to {sum:N0}. Tell VINR's support, with the account's id."),
        _ => Text($"Balance {explanation.Balance:N0}: the sum of the entries, but an entry on the way has another balance than the entries before it give. Tell VINR's support, with its id."),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
