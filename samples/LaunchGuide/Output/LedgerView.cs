using System.Globalization;
using Spectre.Console;
using Vinr.Sdk.Loyalty;

namespace LaunchGuide;

/// <summary>The ledger as a table.</summary>
internal static class LedgerView
{
    /// <summary>With less there is no room for what an entry came from.</summary>
    private const int Roomy = 78;

    /// <summary>So that ids stay whole at 80 columns.</summary>
    private static readonly Padding Narrow = new(0, 0, 1, 0);

    public static Table Of(IReadOnlyList<PointsTransaction> ledger, int width)
    {
        var table = new Table { Border = TableBorder.Horizontal, BorderStyle = Palette.Quiet };
        table.AddColumns(Left("Day"), Left("Reason"), Right("Amount"), Right("Balance"), Left("Entry"));
        if (width >= Roomy) table.AddColumn(Left("Because of"));
        foreach (var entry in ledger)
        {
            List<Text> cells =
            [
                new(entry.Created.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Palette.Quiet),
                new(entry.Reason),
                new(Points.Signed(entry.Amount), Palette.Of(entry.Amount)),
                new(Points.Plain(entry.BalanceAfter), Palette.Strong),
                new(entry.Id, Palette.Quiet),
            ];
            if (width >= Roomy) cells.Add(new(entry.Source ?? "", Palette.Quiet));
            table.AddRow(cells);
        }

        return table;
    }

    private static TableColumn Left(string name) => new(name) { Padding = Narrow };

    private static TableColumn Right(string name) => new TableColumn(name) { Padding = Narrow }.RightAligned();
}
