using System.Globalization;

namespace Vinr.Sdk.Operations.Importing.Reports;

/// <summary>The report in a sentence or two, with what to do.</summary>
internal static class VerdictText
{
    public static string Of(ImportReport report)
    {
        if (report.EndText is { } end) return end;

        var sentences = new List<string>();
        if (report.Members.Refused > 0) sentences.Add(Text($"{report.Members.Refused:N0} rows were refused: mend them in {report.RejectsFile ?? "the file"} and import that file."));
        if (report.Members.Changed > 0) sentences.Add(Text($"{report.Members.Changed:N0} rows were imported before and say something else now: nothing was changed."));
        if (report.Members.Failed > 0) sentences.Add(Text($"About {report.Members.Failed:N0} rows VINR could not be asked: run the import again."));
        if (report.Points.Unexplained != 0) sentences.Add(Text($"{report.Points.Unexplained:N0} points are not accounted for."));
        if (sentences.Count > 0) return string.Join(' ', sentences);

        return report.DryRun
            ? Text($"All {report.RowsIn:N0} rows can be imported, with {report.Points.Out:N0} points. Nothing was written.")
            : Text($"All {report.RowsIn:N0} rows are members at VINR, with {report.Points.Out:N0} points.");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
