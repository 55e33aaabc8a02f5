using System.Text;
using Vinr.Sdk.Operations.Reconciling.Reports;

namespace Vinr.Sdk.Operations;

/// <summary>Writes what a reconciliation found, for programs and for people.</summary>
public static class ReconciliationReports
{
    /// <summary>All of it, as one JSON document. However much was found, memory holds a little of it at a time.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="output">Where to.</param>
    public static void WriteJson(this ReconciliationReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        ReconciliationJson.Write(output, report);
    }

    /// <summary>All of it, as one JSON document in memory: see <see cref="WriteJson"/> for when there may be very much.</summary>
    /// <param name="report">What was found.</param>
    /// <returns>The document.</returns>
    public static string ToJson(this ReconciliationReport report)
    {
        using var memory = new MemoryStream();
        report.WriteJson(memory);
        return Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }

    /// <summary>A page to print and to sign, without scripts or anything from elsewhere. Of a kind that was found very often it shows the first.</summary>
    /// <param name="report">What was found.</param>
    /// <returns>HTML.</returns>
    public static string ToHtml(this ReconciliationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ReconciliationPage.Of(report);
    }
}
