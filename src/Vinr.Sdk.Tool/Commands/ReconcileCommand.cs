using System.CommandLine;
using System.Globalization;
using Vinr.Sdk.Operations;
using Vinr.Sdk.Operations.Files;
using Vinr.Sdk.Tool.Hosting;
using Vinr.Sdk.Tool.Output;

namespace Vinr.Sdk.Tool.Commands;

/// <summary><c>vinr reconcile</c></summary>
internal static class ReconcileCommand
{
    private static readonly Argument<string> Orders = new("ORDERS.csv") { Description = "The orders: UTF-8, values separated by , or ;, the names of the columns in the first row." };
    private static readonly Option<string> Program = new("--program") { Description = "The program, prog_….", Required = true, HelpName = "ID" };
    private static readonly Option<string> From = new("--from") { Description = "The first day, in UTC: 2026-01-01.", Required = true, HelpName = "DATE" };
    private static readonly Option<string> To = new("--to") { Description = "The last day, in UTC. It counts.", Required = true, HelpName = "DATE" };
    private static readonly Option<string?> Report = new("--report") { Description = "The report: JSON, and a page of HTML to print beside it. (default: FILE.report.json)", HelpName = "FILE" };

    private static readonly Option<string?> OrderKeys = new("--order-keys") { Description = "Under which keys metadata names an order, where the orders name no payment. (default: order, order_id, order_number, cart and the like)", HelpName = "a,b" };

    public static Command Create(CommandFrame frame)
    {
        var command = new Command("reconcile",
            """
            Hold a shop's orders against VINR's payments, refunds and the ledger of a program, and say where they do not agree, with the ids that show it and what to do. It only reads.

            Columns: order_id, payment_id, amount, currency, and where they are there customer_id, refunded, points (what the shop expected). Amounts are whole minor units (4500), or have decimals (45.00).
            Rules are read as they are now. Where a tier or a campaign of that time decides, the outcome is not decidable, and the range that would be right is told.

            Example:
            vinr reconcile orders.csv --program prog_… --from 2026-01-01 --to 2026-01-31
            """)
        {
            Orders, Program, From, To, Report, OrderKeys,
        };
        frame.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(CommandCall call)
    {
        var arguments = call.Arguments;
        var orders = arguments.GetRequiredValue(Orders);
        var files = ReportFiles.For(arguments.GetValue(Report) ?? Path.ChangeExtension(orders, ".report.json"));
        files.EnsureWritable("--report");
        var from = Day("--from", arguments.GetRequiredValue(From));
        var options = new ReconciliationOptions
        {
            Program = arguments.GetRequiredValue(Program),
            From = from,
            To = Day("--to", arguments.GetRequiredValue(To)),
            TimeProvider = call.Host.Time,
        };
        if (arguments.GetValue(OrderKeys) is { } keys) options = options with { OrderKeys = keys.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) };
        options.Check();
        files.Remove();
        using var report = await ProgressLine.WatchAsync(call.Screen, call.Host.Time, line => Reconciliation.RunAsync(
            call.Vinr, orders, options with { Progress = new ReconciliationProgressView(line, call.Host.Time.GetUtcNow(), from) }, call.Host.Interrupt));

        files.Write(report.WriteJson, report.ToHtml());
        if (call.Screen.IsJson) call.Screen.WriteJsonOf(files.Json);
        else ReconciliationView.Show(call.Screen.Output, report, files);
        return report.AllWell ? ExitCode.Ok : ExitCode.LookAt;
    }

    private static DateOnly Day(string setting, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new InputException($"{setting} is no day like 2026-01-31.");
}
