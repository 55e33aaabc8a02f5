using System.Globalization;
using Spectre.Console;
using Vinr.Sdk.Operations;
using Vinr.Sdk.Operations.Importing.Reports;

namespace Vinr.Sdk.Tool.Output;

/// <summary>Shows the sign-off of an import.</summary>
internal static class ImportReportView
{
    public static void Show(IAnsiConsole console, ImportReport report)
    {
        console.Line($"{(report.DryRun ? "Dry run: nothing was written to VINR." : "Import")} {report.ProgramName} ({report.Program}), {report.Environment}");
        console.Write(Counts(report));
        console.Section("Differences between the file and VINR:", report.Differences.Select(difference => Text($"{difference.Rows:N0} {(difference.Rows == 1 ? "row" : "rows")}{(difference.Points == 0 ? "" : Text($", {difference.Points:N0} points"))}, such as row {difference.Examples[0]}: {difference.Text}")));
        console.Section("Refused:", report.Refusals.Select(refusal => Text($"{refusal.Rows:N0} × {refusal.Code}, such as row {refusal.Row}: {refusal.Text}")));
        console.Section(report.DryRun ? "It would set off:" : "It set off:", report.SetsOff.Select(effect => effect.Text));
        if (report.IgnoredColumns.Count > 0) console.Line($"Columns left aside: {string.Join(", ", report.IgnoredColumns)} (--metadata keeps them)");
        if (report.RejectsFile is { } rejects) console.Line($"To mend and import again: {rejects}");
        console.Line((report.AllWell ? "All well. " : "To look at. ") + VerdictText.Of(report), report.AllWell ? new Style(Color.Green) : new Style(Color.Red));
    }

    private static Table Counts(ImportReport report)
    {
        var (members, points) = (report.Members, report.Points);
        var table = new Table { Border = TableBorder.Horizontal };
        table.AddColumn("").AddColumn(new TableColumn("Members") { Alignment = Justify.Right }).AddColumn(new TableColumn("Points") { Alignment = Justify.Right });
        Add("In the file", report.RowsIn, points.In, always: true);
        Add(report.DryRun ? "New" : "Made new", members.New, points.New, always: true);
        Add("Members already, opening balance added", members.Enrolled, points.Enrolled);
        Add("Imported before", members.AlreadyThere, points.AlreadyThere, always: true);
        Add("Imported before, other now: left alone", members.Changed, points.Changed);
        Add("Refused", members.Refused, points.Refused, always: true);
        Add("Not done: VINR could not be asked", members.Failed, points.Failed);
        Add(report.DryRun ? "At VINR afterwards" : "At VINR", members.Out, points.Out, always: true);
        return table;

        void Add(string name, long rows, decimal sum, bool always = false)
        {
            if (rows > 0 || always) table.AddRow(new Text(name), new Text(rows.ToString("N0", CultureInfo.InvariantCulture)), new Text(sum.ToString("N0", CultureInfo.InvariantCulture)));
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
