using System.Globalization;
using Spectre.Console;
using Vinr.Sdk.Loyalty;

namespace LaunchGuide;

/// <summary>The ledger as a table.</summary>
internal static class LedgerView
{
    /// <summary>So that ids stay whole at 80 columns.</summary>
    private static readonly Padding Narrow = new(0, 0, 1, 0);

    public static Table Of(IReadOnlyList<PointsTransaction> ledger)
    {
        var table = new Table { Border = TableBorder.Horizontal, BorderStyle = Palette.Quiet };
        table.AddColumns(Left("Day"), Left("Reason"), Right("Amount"), Right("Balance"), Left("Entry"), Left("Because of"));
        foreach (var entry in ledger)
        {
            table.AddRow(
                new Text(entry.Created.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Palette.Quiet),
                new Text(entry.Reason),
                new Text(Points.Signed(entry.Amount), Palette.Of(entry.Amount)),
                new Text(Points.Plain(entry.BalanceAfter), Palette.Strong),
                new Text(entry.Id, Palette.Quiet),
                new Text(entry.Source ?? "", Palette.Quiet));
        }

        return table;
    }

    private static TableColumn Left(string name) => new(name) { Padding = Narrow };

    private static TableColumn Right(string name) => new TableColumn(name) { Padding = Narrow }.RightAligned();
}
