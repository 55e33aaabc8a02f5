using System.Globalization;
using Spectre.Console;
using Vinr.Sdk.Operations;
using Vinr.Sdk.Operations.Files;
using Vinr.Sdk.Operations.Reconciling.Reports;

namespace Vinr.Sdk.Tool.Output;

/// <summary>Shows what a reconciliation found: the first of each kind, and where the rest is.</summary>
internal static class ReconciliationView
{
    private const int Shown = 10;

    public static void Show(IAnsiConsole console, ReconciliationReport report, ReportFiles files)
    {
        console.Line($"{Count(report.Orders, "order")}, {Count(report.Payments, "payment")}, {Count(report.Refunds, "refund")}, {Count(report.Entries, "ledger entry", "ledger entries")} of {Count(report.Members, "member")}");
        console.Line("");
        foreach (var kind in report.Kinds) Show(console, kind, [.. report.Findings(kind.Kind).Take(Shown)]);

        foreach (var remark in report.Remarks) console.Line(remark);
        console.Line((report.AllWell ? "All well. " : "To look at. ") + ReconciliationPage.Verdict(report), new Style(report.AllWell ? Color.Green : Color.Red));
        console.Line($"The report: {files.Json}, and to print: {files.Page}");
    }

    private static void Show(IAnsiConsole console, FindingCount kind, IReadOnlyList<Finding> first)
    {
        console.Line(string.Create(CultureInfo.InvariantCulture, $"{FindingTitles.Of(kind.Kind)} ({kind.Count:N0})"), new Style(decoration: Decoration.Bold));
        foreach (var found in first) console.Indented(found.Message);
        if (kind.Count > first.Count) console.Indented(string.Create(CultureInfo.InvariantCulture, $"… and {kind.Count - first.Count:N0} more, in the report"));
        foreach (var what in first.Select(found => found.WhatToDo).Distinct()) console.Indented("→ " + what);
        console.Line("");
    }

    private static string Count(long count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many ?? one + "s")}");
}
