using System.Globalization;
using Vinr.Sdk.Operations.Importing.Rows;

namespace Vinr.Sdk.Operations.Importing.Reports;

/// <summary>The report in a sentence or two, with what to do.</summary>
internal static class VerdictText
{
    public static string Of(ImportReport report)
    {
        if (report.EndText is { } end) return end;

        var sentences = new List<string>();
        if (report.Members.Refused > 0) sentences.Add(Text($"{Rows(report.Members.Refused)} refused: mend {(report.Members.Refused == 1 ? "it" : "them")} in {report.RejectsFile ?? "the file"} and import that file."));
        if (report.Refusals.FirstOrDefault(refusal => refusal.Code == MemberRowReader.BehindBrokenRow) is { } lost)
            sentences.Add(Text($"Of these, {Rows(lost.Rows)} not read, being behind a broken one: mend that in {report.File} itself and import it again."));
        if (report.Members.Changed > 0) sentences.Add(Text($"{Rows(report.Members.Changed)} imported before and {(report.Members.Changed == 1 ? "says" : "say")} something else now: nothing was changed."));
        if (report.Members.Failed > 0) sentences.Add(Text($"About {report.Members.Failed:N0} {(report.Members.Failed == 1 ? "row" : "rows")} VINR could not be asked: run the import again."));
        if (report.Points.Unexplained != 0) sentences.Add(Text($"{report.Points.Unexplained:N0} points are not accounted for."));
        if (report.RowsIn == 0) sentences.Add("The file names its columns and has no rows: see whether the export went wrong.");
        if (sentences.Count > 0) return string.Join(' ', sentences);

        return report.DryRun
            ? Text($"All {report.RowsIn:N0} rows can be imported, with {report.Points.Out:N0} points. Nothing was written.")
            : Text($"All {report.RowsIn:N0} rows are members at VINR, with {report.Points.Out:N0} points.");
    }

    private static string Rows(long count) => Text($"{count:N0} {(count == 1 ? "row was" : "rows were")}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
