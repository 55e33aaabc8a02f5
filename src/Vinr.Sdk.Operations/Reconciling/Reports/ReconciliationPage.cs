using System.Globalization;
using Vinr.Sdk.Operations.Pages;
using Vinr.Sdk.Operations.Reconciling.Checks;

namespace Vinr.Sdk.Operations.Reconciling.Reports;

/// <summary>The report as a page to print. Of a kind that was found very often it shows the first, and the JSON has them all.</summary>
internal static class ReconciliationPage
{
    private const int Shown = 200;

    /// <summary>They are no differences, and there may be as many as payments.</summary>
    private const int UndecidedShown = 50;

    public static string Of(ReconciliationReport report) => ReportPage.Of("Reconciliation", Html.Of(
        $"""
        <h1>Reconciliation</h1>
        {ReportPage.Verdict(report.AllWell, Verdict(report))}
        {ReportPage.Facts(
            ("Program", Html.Of($"{report.Program}")),
            ("Period (UTC)", Html.Of($"{Day(report.From)} to {Day(report.To)}")),
            ("Read", Html.Of($"{report.StartedAt} to {report.EndedAt}")))}
        <h2>What was compared</h2>
        {ReportPage.Sums(
            ("Orders", report.Orders),
            ("Payments", report.Payments),
            ("Refunds", report.Refunds),
            ("Members of the program", report.Members),
            ("Entries of its ledger", report.Entries),
            ("Points earned by payments", report.PointsEarned),
            ("Points taken back by refunds", report.PointsTakenBack))}
        {Money(report)}
        {Html.Join(report.Kinds.Select(kind => Section(kind, [.. report.Findings(kind.Kind).Take(Shown)])))}
        {Undecided(report)}
        {Html.Join(report.Remarks.Select(remark => Html.Of($"<p class=\"note\">{remark}</p>\n")))}
        {ReportPage.Signatures("Finance", "Engineering")}
        """)).ToString();

    public static string Verdict(ReconciliationReport report) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(report.AllWell ? "Orders, payments and the ledger agree" : $"{report.FindingCount:N0} {(report.FindingCount == 1 ? "difference" : "differences")}")}{(report.UndecidedCount == 0 ? "" : $"; for {report.UndecidedCount:N0} {(report.UndecidedCount == 1 ? "payment" : "payments")} a tier or a campaign of that time decides, which cannot be read back")}.");

    private static Html Section(FindingCount kind, IReadOnlyList<Finding> first) => Html.Of(
        $"""
        <h2>{FindingTitles.Of(kind.Kind)} ({kind.Count})</h2>
        {Html.Join(first.Select(found => found.WhatToDo).Distinct().Select(what => Html.Of($"<p class=\"note\">{what}</p>\n")))}
        {Table(first, hasOrders: first.Any(found => found.Order is not null), hasEvidence: first.Any(found => found.Evidence.Count > 0))}
        {(kind.Count > Shown ? Html.Of($"<p class=\"note\">And {kind.Count - Shown} more: the JSON beside this page has them all.</p>") : default)}
        """);

    private static Html Table(IReadOnlyList<Finding> findings, bool hasOrders, bool hasEvidence) => Html.Of(
        $"""
        <table class="found"><tr>{(hasOrders ? Html.Of($"<th>Order</th>") : default)}<th>What was found</th>{(hasEvidence ? Html.Of($"<th>Evidence</th>") : default)}</tr>
        {Html.Join(findings.Select(found => Html.Of($"<tr>{(hasOrders ? Html.Of($"<td class=\"id\">{found.Order ?? "–"}</td>") : default)}<td>{found.Message}</td>{(hasEvidence ? Html.Of($"<td class=\"ids\">{string.Join(", ", found.Evidence)}</td>") : default)}</tr>\n")))}
        </table>
        """);

    private static Html Money(ReconciliationReport report) => report.Money.Count == 0 ? default : Html.Of(
        $"""
        <table><tr><th>Money</th><th class="number">ordered</th><th class="number">charged</th><th class="number">refunded</th></tr>
        {Html.Join(report.Money.Select(sum => Html.Of($"<tr><td>{sum.Currency}</td><td class=\"number\">{Words.Grouped(sum.Ordered, sum.Currency)}</td><td class=\"number\">{Words.Grouped(sum.Charged, sum.Currency)}</td><td class=\"number\">{Words.Grouped(sum.Refunded, sum.Currency)}</td></tr>\n")))}
        </table>
        """);

    private static Html Undecided(ReconciliationReport report) => report.UndecidedCount == 0 ? default : Html.Of(
        $"""
        <h2>Not decidable ({report.UndecidedCount})</h2>
        <p class="note">What these earned is within what would be right. A column points in the orders, with what the shop expected, decides it.</p>
        <table><tr><th>Payment</th><th class="number">earned</th><th class="number">at least</th><th class="number">at most</th><th>Depends on</th></tr>
        {Html.Join(report.NotDecidable().Take(UndecidedShown).Select(one => Html.Of($"<tr><td class=\"ids\">{one.Payment}</td><td class=\"number\">{one.Earned}</td><td class=\"number\">{one.AtLeast}</td><td class=\"number\">{one.AtMost}</td><td>{one.DependsOn}</td></tr>\n")))}
        </table>
        {(report.UndecidedCount > UndecidedShown ? Html.Of($"<p class=\"note\">And {report.UndecidedCount - UndecidedShown} more: the JSON beside this page has them all.</p>") : default)}
        """);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
