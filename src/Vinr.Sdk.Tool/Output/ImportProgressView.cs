using System.Globalization;
using Vinr.Sdk.Operations;

namespace Vinr.Sdk.Tool.Output;

/// <summary>How far an import is: what became of the rows so far, rate, rest of time.</summary>
internal sealed class ImportProgressView(ProgressLine line, DateTimeOffset startedAt) : IProgress<ImportProgress>
{
    private ImportProgress? _first;

    public void Report(ImportProgress value)
    {
        if (value.Begun is not null && _first is null) Interlocked.CompareExchange(ref _first, value, null);
        line.Tell(now => Text(value, now));
    }

    private string Text(ImportProgress value, DateTimeOffset now)
    {
        if (value.Listed is { } listed) return string.Create(CultureInfo.InvariantCulture, $"reading what VINR has: {listed:N0} members");
        var rate = value.Calls / Math.Max(0.1, (now - startedAt).TotalSeconds);
        var members = value.Members;
        return string.Create(CultureInfo.InvariantCulture, $"{Share(value):P0}  {members.New + members.Enrolled:N0} new, {members.AlreadyThere:N0} there, {members.Refused:N0} refused{Others(members)}  {rate:N0} calls/s{Rest(value, now)}");
    }

    private static double Share(ImportProgress value) => value.BytesTotal == 0 ? 1 : (double)value.BytesRead / value.BytesTotal;

    private static string Others(MemberCounts members) =>
        (members.Changed > 0 ? string.Create(CultureInfo.InvariantCulture, $", {members.Changed:N0} changed") : "") +
        (members.Failed > 0 ? string.Create(CultureInfo.InvariantCulture, $", {members.Failed:N0} failed") : "");

    /// <summary>Counted from the first row about which VINR had to be asked: those before it took no time.</summary>
    private string Rest(ImportProgress value, DateTimeOffset now)
    {
        if (_first is not { } first || value.BytesRead <= first.BytesRead) return "";
        var took = (now - value.Begun!.Value).TotalSeconds;
        var rest = TimeSpan.FromSeconds(took * (value.BytesTotal - value.BytesRead) / (value.BytesRead - first.BytesRead));
        return rest.TotalHours >= 1 ? string.Create(CultureInfo.InvariantCulture, $"  {rest.TotalHours:0.0} h left")
            : rest.TotalMinutes >= 1 ? string.Create(CultureInfo.InvariantCulture, $"  {rest.TotalMinutes:0} min left")
            : string.Create(CultureInfo.InvariantCulture, $"  {rest.TotalSeconds:0} s left");
    }
}
