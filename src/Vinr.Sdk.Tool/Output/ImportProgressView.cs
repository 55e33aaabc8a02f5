using System.Globalization;
using Spectre.Console;
using Vinr.Sdk.Operations;

namespace Vinr.Sdk.Tool.Output;

/// <summary>Shows how far an import is: a line that renews itself on a screen, a line now and then elsewhere.</summary>
internal sealed class ImportProgressView : IProgress<ImportProgress>
{
    private static readonly TimeSpan OnScreen = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Elsewhere = TimeSpan.FromSeconds(10);

    private readonly object _gate = new();
    private readonly TimeProvider _time;
    private readonly TimeSpan _every;
    private readonly Action<string> _show;
    private readonly DateTimeOffset _startedAt;
    private DateTimeOffset _shownAt;
    private ImportProgress? _first;

    private ImportProgressView(TimeProvider time, TimeSpan every, Action<string> show) =>
        (_time, _every, _show, _startedAt, _shownAt) = (time, every, show, time.GetUtcNow(), time.GetUtcNow());

    /// <summary>Runs an import and shows it on the error output.</summary>
    public static async Task<ImportReport> WatchAsync(Screen screen, TimeProvider time, Func<IProgress<ImportProgress>, Task<ImportReport>> import)
    {
        var console = screen.Error;
        if (!console.Profile.Out.IsTerminal) return await import(new ImportProgressView(time, Elsewhere, line => console.Profile.Out.Writer.WriteLine(line)));
        return await console.Status().Spinner(Spinner.Known.Line).StartAsync("asking VINR…", context =>
            import(new ImportProgressView(time, OnScreen, line => context.Status(Markup.Escape(line)))));
    }

    public void Report(ImportProgress value)
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            if (value.Begun is not null) _first ??= value;
            if (now - _shownAt < _every) return;
            _shownAt = now;
            _show(Text(value, now));
        }
    }

    private string Text(ImportProgress value, DateTimeOffset now)
    {
        if (value.Listed is { } listed) return string.Create(CultureInfo.InvariantCulture, $"reading what VINR has: {listed:N0} members");
        var rate = value.Calls / Math.Max(0.1, (now - _startedAt).TotalSeconds);
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
