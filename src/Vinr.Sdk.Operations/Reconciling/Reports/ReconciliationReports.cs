using Vinr.Sdk.Operations.Reconciling.Reports;

namespace Vinr.Sdk.Operations;

/// <summary>Writes what a reconciliation found, for programs and for people.</summary>
public static class ReconciliationReports
{
    /// <summary>All of it, as one JSON document.</summary>
    /// <param name="report">What was found.</param>
    /// <returns>The document.</returns>
    public static string ToJson(this ReconciliationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ReconciliationJson.Of(report);
    }

    /// <summary>A page to print and to sign, without scripts or anything from elsewhere.</summary>
    /// <param name="report">What was found.</param>
    /// <returns>HTML.</returns>
    public static string ToHtml(this ReconciliationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ReconciliationPage.Of(report);
    }
}
