using System.CommandLine;
using Vinr.Sdk.Operations;
using Vinr.Sdk.Operations.Importing.Reports;
using Vinr.Sdk.Tool.Hosting;
using Vinr.Sdk.Tool.Output;

namespace Vinr.Sdk.Tool.Commands;

/// <summary><c>vinr import</c></summary>
internal static class ImportCommand
{
    private static readonly Argument<string> File = new("FILE.csv") { Description = "The members: UTF-8, values separated by , or ;, the names of the columns in the first row." };
    private static readonly Option<string> Program = new("--program") { Description = "The program, prog_….", Required = true, HelpName = "ID" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Ask VINR and say what would happen: who is new, there, changed or refused, the sums, and what the import itself would set off. Writes nothing to VINR." };
    private static readonly Option<string?> State = new("--state") { Description = "The checkpoint. One for each program. (default: vinr-import-PROGRAM.db beside the file)", HelpName = "FILE" };
    private static readonly Option<string?> Report = new("--report") { Description = "The sign-off: JSON, and a page of HTML to print beside it. (default: FILE.report.json)", HelpName = "FILE" };
    private static readonly Option<string?> Rejects = new("--rejects") { Description = "Where refused rows go, each with its number and reason: mend them there and import that file. One that is there stays; the next is FILE.rejects-2.csv. (default: FILE.rejects.csv)", HelpName = "FILE" };
    private static readonly Option<string?> Log = new("--log") { Description = "Where lines of JSON about what was done are added. (default: FILE.log.jsonl)", HelpName = "FILE" };
    private static readonly Option<string?> Metadata = new("--metadata") { Description = "Further columns to keep as metadata of the members.", HelpName = "a,b" };
    private static readonly Option<bool> SetTiers = new("--set-tiers") { Description = "Set the tiers of the file by hand. Such a tier stays, whatever the member earns or loses." };
    private static readonly Option<string?> Contact = new("--contact") { Description = "Whom to ask about the import, for the sign-off. (default: the user of this machine)", HelpName = "NAME" };

    public static Command Create(CommandFrame frame)
    {
        var command = new Command("import",
            """
            Bring the members that a shop already has into a program: customers, accounts, opening balances.

            Columns: external_id and email, and where they are there name, phone, points, expires_on, tier, enrolled_on. VINR takes no dates, so those two go to metadata.
            A customer is found by e-mail, or else created. Kill it anywhere and run the same command again: every member stands once in the end, and every point once. What was imported before is never adjusted, only reported.

            First:  vinr import members.csv --program prog_… --dry-run
            Then:   vinr import members.csv --program prog_…
            """)
        {
            File, Program, DryRun, State, Report, Rejects, Log, Metadata, SetTiers, Contact,
        };
        frame.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(CommandCall call)
    {
        var arguments = call.Arguments;
        var report = await ProgressLine.WatchAsync(call.Screen, call.Host.Time, line => MemberImport.RunAsync(call.Vinr, new()
        {
            File = arguments.GetRequiredValue(File),
            Program = arguments.GetRequiredValue(Program),
            DryRun = arguments.GetValue(DryRun),
            StateFile = arguments.GetValue(State),
            ReportFile = arguments.GetValue(Report),
            RejectsFile = arguments.GetValue(Rejects),
            LogFile = arguments.GetValue(Log),
            Metadata = arguments.GetValue(Metadata)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            SetTiers = arguments.GetValue(SetTiers),
            Contact = arguments.GetValue(Contact),
            Environment = call.Settings.Environment,
            Progress = new ImportProgressView(line, call.Host.Time.GetUtcNow()),
            TimeProvider = call.Host.Time,
        }, call.Host.Interrupt));

        if (call.Screen.IsJson) call.Screen.WriteJson(ReportJson.Of(report));
        else ImportReportView.Show(call.Screen.Output, report);
        return report switch
        {
            { End: ImportEnd.Interrupted } => ExitCode.Interrupted,
            { End: ImportEnd.Stopped } or { Members.Failed: > 0 } => ExitCode.NotAsked,
            _ => report.AllWell ? ExitCode.Ok : ExitCode.LookAt,
        };
    }
}
