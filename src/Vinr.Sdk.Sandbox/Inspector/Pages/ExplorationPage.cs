using Vinr.Sdk.Sandbox.Exploring;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>The last exploration: what went wrong at which call, and how it ended.</summary>
internal static class ExplorationPage
{
    public static Page Show(PageContext context)
    {
        var content = context.Sandbox.Explorations.Last is { } report
            ? Html.Of($"{Summary(report)}{Calls(report)}{Findings(report)}{Grid(report)}")
            : Elements.Empty(
                "None yet. The last exploration of this sandbox stands here: each call of a flow, and each failure at it.",
                "var report = await sandbox.ExploreAsync(flow, invariant);");
        return new("Exploration", content) { Section = "Exploration" };
    }

    private static Html Summary(ExplorationReport report) => Html.Of($"""
        {(report.LeftOut > 0 ? Html.Of($"""<p class="note bad">Left out: {Format.Count(report.LeftOut, "schedule")} did not run. {report.WhyLeftOut}</p>""") : default)}
        {Elements.Figures(
            Elements.Figure("In what ran", report.Held ? "Held" : "Failed", report.Held ? default : Html.Of($"{Format.Count(report.Findings.Count, "run")} ended badly")),
            Elements.Figure("Runs", Format.Number(report.Runs), Html.Of($"{Format.Count(report.Depth, "fault")} at once")),
            Elements.Figure("Calls", Format.Number(report.Calls.Count)))}
        """);

    private static Html Calls(ExplorationReport report) => Elements.Section("calls", "Calls of the flow", Html.Of($"""
        <ol class="calls">{report.Calls.Select(call => Html.Of($"<li><code>{call}</code></li>"))}</ol>
        <p><a href="{Addresses.Run("")}">The run without a fault</a></p>
        """));

    private static Html Findings(ExplorationReport report)
    {
        if (report.Held) return default;

        return Elements.Section("findings", "Findings, the smallest first", Html.Of($"""
            <ul class="feed">{report.Findings.Select(finding => Html.Of($"""<li><a href="{Addresses.Run(finding.Schedule)}"><code>{Name(finding.Schedule)}</code></a><span>{FirstLine(finding.Message)}</span></li>"""))}</ul>
            """));
    }

    private static Html Grid(ExplorationReport report)
    {
        var runs = report.Kept.Where(static run => run.Schedule.Count == 1).ToDictionary(static run => run.Schedule.ToString());
        if (runs.Count == 0) return default;

        var rows = StrikeKinds.All.SelectMany(static kind => kind.IsRepeated ? (Strike[])[new(0, kind, false), new(0, kind, true)] : [new(0, kind, false)]);
        return Elements.Section("grid", "One failure at each call", Html.Of($"""
            <p class="muted">A dash: it cannot happen to that call.</p>
            <div class="table matrix" tabindex="0"><table>
            <caption class="hidden">Failures and calls</caption>
            <thead><tr><th scope="col">Failure</th>{report.Calls.Select((call, place) => Html.Of($"""<th scope="col"><abbr title="{call}">{place + 1}</abbr></th>"""))}</tr></thead>
            <tbody>
            {rows.Select(row => Row(row, report.Kept[0].Calls, runs))}</tbody>
            </table></div>
            """));
    }

    private static Html Row(Strike row, IReadOnlyList<ExploredCall> calls, Dictionary<string, ExploredRun> runs) => Html.Of($"""
        <tr><th scope="row"><code>{row.Kind.Word}{(row.EveryAttempt ? "*" : "")}</code><span class="hint">{row.Kind.Says}{(row.EveryAttempt ? ", at every attempt" : "")}</span></th>
        {calls.Select(call => Html.Of($"""<td>{Cell(call, row.Kind, runs.GetValueOrDefault((row with { Call = call.Number }).ToString()))}</td>"""))}</tr>

        """);

    private static Html Cell(ExploredCall call, StrikeKind kind, ExploredRun? run) => run switch
    {
        null => kind.AppliesTo(call.IsRead, call.SendsEvents) ? Elements.Muted("left out") : Elements.None,
        { Problem: null } => Link(run, "good", "held"),
        _ => Link(run, "bad", "failed"),
    };

    private static Html Link(ExploredRun run, string tone, string says) =>
        Html.Of($"""<a class="badge {tone}" href="{Addresses.Run(run.Schedule.ToString())}">{says}</a>""");

    private static string Name(string schedule) => schedule.Length == 0 ? "without any fault" : schedule;

    private static string FirstLine(string message) => message.Split('\n')[0].TrimEnd();
}
