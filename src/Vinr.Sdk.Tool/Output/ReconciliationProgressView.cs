using System.Globalization;
using Vinr.Sdk.Operations;

namespace Vinr.Sdk.Tool.Output;

/// <summary>How far a reconciliation is: what is read, and how far back. Lists go from now to the first day.</summary>
internal sealed class ReconciliationProgressView(ProgressLine line, DateTimeOffset startedAt, DateOnly firstDay) : IProgress<ReconciliationProgress>
{
    public void Report(ReconciliationProgress value) => line.Tell(now =>
    {
        var rate = value.Calls / Math.Max(0.1, (now - startedAt).TotalSeconds);
        var back = value.BackTo is { } moment ? string.Create(CultureInfo.InvariantCulture, $", back to {moment:yyyy-MM-dd} on the way to {firstDay:yyyy-MM-dd}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"reading {value.Reading}: {value.Count:N0}{back}  {rate:N0} calls/s");
    });
}
