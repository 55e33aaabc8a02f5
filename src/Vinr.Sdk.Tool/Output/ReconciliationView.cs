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
        Line(console, string.Create(CultureInfo.InvariantCulture, $"{report.Orders:N0} orders, {report.Payments:N0} payments, {report.Refunds:N0} refunds, {report.Entries:N0} ledger entries of {report.Members:N0} members"));
        foreach (var kind in report.Findings().GroupBy(found => found.Kind))
        {
            var all = kind.ToList();
            Line(console, "");
            Line(console, string.Create(CultureInfo.InvariantCulture, $"{FindingTitles.Of(kind.Key)} ({all.Count:N0})"), new Style(decoration: Decoration.Bold));
            foreach (var found in all.Take(Shown)) Line(console, $"  {found.Message}");
            if (all.Count > Shown) Line(console, string.Create(CultureInfo.InvariantCulture, $"  … and {all.Count - Shown:N0} more"));
            Line(console, $"  To do: {all[0].WhatToDo}");
        }

        foreach (var remark in report.Remarks) Line(console, remark);
        Line(console, "");
        Line(console, ReconciliationPage.Verdict(report), report.AllWell ? Style.Plain : new Style(Color.Red));
        Line(console, $"The report: {files.Json}, and to print: {files.Page}");
    }

    private static void Line(IAnsiConsole console, string text, Style? style = null) => console.Write(new Text(text + "\n", style ?? Style.Plain));
}
