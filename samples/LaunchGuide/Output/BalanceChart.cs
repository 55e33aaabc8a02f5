using Spectre.Console;
using Vinr.Sdk.Loyalty;

namespace LaunchGuide;

/// <summary>The balance after each entry, as bars.</summary>
internal static class BalanceChart
{
    public static BarChart Of(IReadOnlyList<PointsTransaction> ledger, int width)
    {
        var chart = new BarChart { Width = Math.Min(width, 100), ValueFormatter = (value, _) => Points.Plain((long)value) };
        foreach (var entry in ledger)
            chart.AddItem($"{entry.Reason} {Points.Signed(entry.Amount),6}", entry.BalanceAfter, Palette.Of(entry.Amount).Foreground);
        return chart;
    }
}
