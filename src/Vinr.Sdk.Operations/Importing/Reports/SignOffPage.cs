using Vinr.Sdk.Operations.Pages;

namespace Vinr.Sdk.Operations.Importing.Reports;

/// <summary>The sign-off as a page to print.</summary>
internal static class SignOffPage
{
    public static string Of(ImportReport report) => ReportPage.Of($"{Title(report)}: {report.ProgramName}", Html.Of(
        $"""
        <h1>{Title(report)}</h1>
        <p class="note">{report.ProgramName} ({report.Program}), {(report.Environment == "live" ? "live" : "test")} environment</p>
        {ReportPage.Verdict(report.AllWell, VerdictText.Of(report))}
        {ReportPage.Facts(
            ("File", Html.Of($"{report.File}")),
            ("Begun", Html.Of($"{report.StartedAt}")),
            ("Ended", Html.Of($"{report.EndedAt}")),
            ("Whom to ask", Html.Of($"{report.Contact}")))}
        <h2>Members</h2>
        {ReportPage.Balance(
            ("Rows in", report.RowsIn),
            (report.DryRun ? "to be made" : "made new", report.Members.New),
            ("members already, with an opening balance added", report.Members.Enrolled),
            ("imported before", report.Members.AlreadyThere),
            ("imported before, other now (left alone)", report.Members.Changed),
            ("refused", report.Members.Refused),
            ("not done: VINR could not be asked", report.Members.Failed),
            ("Members out", report.Members.Out))}
        <h2>Points</h2>
        {ReportPage.Balance(
            ("Points in", report.Points.In),
            ("− in refused rows", report.Points.Refused),
            ("− in rows that were not done", report.Points.Failed),
            ("± rows that have changed", report.Points.Changed),
            ("− not explained", report.Points.Unexplained),
            ("Points out", report.Points.Out))}
        {Differences(report)}
        {Refusals(report)}
        {SetsOff(report)}
        {Files(report)}
        {(report.DryRun ? default : ReportPage.Signatures("For the shop", "For finance"))}
        """)).ToString();

    private static string Title(ImportReport report) => report.DryRun ? "Dry run of an import of members" : "Import of members: sign-off";

    private static Html Differences(ImportReport report) => report.Differences.Count == 0 ? default : Html.Of(
        $"""
        <h2>Differences between the file and VINR</h2>
        <table><tr><th>What</th><th class="number">Rows</th><th class="number">Points</th><th>Such as row</th></tr>
        {Html.Join(report.Differences.Select(difference => Html.Of($"<tr><td>{difference.Text}</td><td class=\"number\">{difference.Rows}</td><td class=\"number\">{difference.Points}</td><td>{string.Join(", ", difference.Examples.Take(5))}</td></tr>\n")))}
        </table>
        """);

    private static Html Refusals(ImportReport report) => report.Refusals.Count == 0 ? default : Html.Of(
        $"""
        <h2>Refused rows</h2>
        <p>To be mended and imported again: {report.RejectsFile}</p>
        <table><tr><th>Reason</th><th class="number">Rows</th><th>The first of them</th></tr>
        {Html.Join(report.Refusals.Select(refusal => Html.Of($"<tr><td class=\"code\">{refusal.Code}</td><td class=\"number\">{refusal.Rows}</td><td>row {refusal.Row}: {refusal.Text}</td></tr>\n")))}
        </table>
        """);

    private static Html SetsOff(ImportReport report) => report.SetsOff.Count == 0 ? default : Html.Of(
        $"""
        <h2>What it {(report.DryRun ? "would set" : "set")} off at VINR</h2>
        <ul>{Html.Join(report.SetsOff.Select(effect => Html.Of($"<li>{effect.Text}</li>\n")))}</ul>
        """);

    private static Html Files(ImportReport report) => Html.Of(
        $"""
        <p class="note">{report.Calls} calls to VINR.{(report.IgnoredColumns.Count == 0 ? default : Html.Of($" Columns left aside: {string.Join(", ", report.IgnoredColumns)}."))}{(report.LogFile is null ? default : Html.Of($" Row by row: {report.LogFile}."))}</p>
        """);
}
