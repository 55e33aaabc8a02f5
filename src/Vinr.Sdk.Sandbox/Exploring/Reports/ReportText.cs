using System.Globalization;
using System.Text;

namespace Vinr.Sdk.Sandbox.Exploring;

/// <summary>A report, to be read where a test has failed.</summary>
internal static class ReportText
{
    /// <summary>How many findings are told as a whole.</summary>
    private const int Told = 3;

    public static string Of(ExplorationReport report)
    {
        var text = new StringBuilder();
        if (report.LeftOut > 0) text.Append(CultureInfo.InvariantCulture, $"LEFT OUT: {Count(report.LeftOut, "schedule")} did not run. {report.WhyLeftOut}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Summary(report)}\n");
        for (var call = 0; call < report.Calls.Count; call++) text.Append(CultureInfo.InvariantCulture, $"{call + 1,5}  {report.Calls[call]}\n");
        if (report.Same > 0)
            text.Append(CultureInfo.InvariantCulture, $"{Count(report.Same, "run")} made the same calls as another and came to the same end: gone on from once.\n");

        AppendFindings(text, report.Findings);
        return text.ToString().TrimEnd();
    }

    public static string Summary(ExplorationReport report)
    {
        var how = $"{Count(report.Calls.Count, "call")}, {Count(report.Depth, "fault")} at once, {Count(report.Runs, "run")}";
        return report.Held ? $"Held: {how}." : $"{Count(report.Findings.Count, "run")} ended badly: {how}.";
    }

    /// <summary>The first ones of different stories as a whole, the others in a line each: most are the same mistake.</summary>
    private static void AppendFindings(StringBuilder text, IReadOnlyList<ExplorationFinding> findings)
    {
        var told = new Dictionary<string, int>();
        for (var number = 1; number <= findings.Count; number++)
        {
            var finding = findings[number - 1];
            if (told.TryGetValue(finding.Run.Trace(), out var same)) text.Append(CultureInfo.InvariantCulture, $"\n{number}. {finding.Schedule}  {finding.Operation}: as {same}");
            else if (told.Count < Told) text.Append(CultureInfo.InvariantCulture, $"\n{number}. {finding}\n");
            else text.Append(CultureInfo.InvariantCulture, $"\n{number}. {finding.Schedule}  {finding.Operation}: {FirstLine(finding.Message)}");

            told.TryAdd(finding.Run.Trace(), number);
        }
    }

    private static string FirstLine(string message) => message.Split('\n')[0].TrimEnd();

    private static string Count(int number, string of) => string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {of}{(number == 1 ? "" : "s")}");
}
