using Spectre.Console;

namespace Vinr.Sdk.Tool.Output;

/// <summary>Shows how far something is on the error output: a line that renews itself on a screen, a line now and then elsewhere.</summary>
internal sealed class ProgressLine
{
    private static readonly TimeSpan OnScreen = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Elsewhere = TimeSpan.FromSeconds(10);

    private readonly object _gate = new();
    private readonly TimeProvider _time;
    private readonly TimeSpan _every;
    private readonly Action<string> _show;
    private DateTimeOffset _shownAt;

    private ProgressLine(TimeProvider time, TimeSpan every, Action<string> show) => (_time, _every, _show, _shownAt) = (time, every, show, time.GetUtcNow());

    /// <summary>Runs something that tells how far it is.</summary>
    public static async Task<T> WatchAsync<T>(Screen screen, TimeProvider time, Func<ProgressLine, Task<T>> work)
    {
        var console = screen.Error;
        if (!console.Profile.Out.IsTerminal) return await work(new(time, Elsewhere, line => console.Profile.Out.Writer.WriteLine(line)));
        return await console.Status().Spinner(Spinner.Known.Line).StartAsync("asking VINR…", context =>
            work(new(time, OnScreen, line => context.Status(Markup.Escape(line)))));
    }

    /// <summary>Shows a text if it is time to.</summary>
    public void Tell(Func<DateTimeOffset, string> text)
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            if (now - _shownAt < _every) return;
            _shownAt = now;
            _show(text(now));
        }
    }
}
