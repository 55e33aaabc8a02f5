using System.Globalization;

namespace Vinr.Sdk.Soak.Running;

/// <summary>
/// Says how far a long run has come, how fast it goes and what is left: on a terminal in one line, elsewhere in a line every few
/// seconds. It says so on the error output, so that the report on the other one stays what it is.
/// </summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan EveryOnTerminal = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan EveryElsewhere = TimeSpan.FromSeconds(5);

    private readonly object _gate = new();
    private readonly string _what;
    private readonly long _all;
    private readonly TextWriter _output;
    private readonly bool _isTerminal;
    private readonly TimeProvider _time;
    private readonly ITimer? _timer;
    private long _done;
    private long _doneBefore;
    private long _before;
    private int _width;

    /// <param name="what">What is done: <c>soak, calls</c>.</param>
    /// <param name="all">How many there are.</param>
    /// <param name="output">Where to say it; null for nowhere.</param>
    /// <param name="isTerminal">Whether a line can be written over.</param>
    /// <param name="time">When.</param>
    public Progress(string what, long all, TextWriter? output, bool isTerminal, TimeProvider time)
    {
        (_what, _all, _output, _isTerminal, _time) = (what, all, output ?? TextWriter.Null, isTerminal, time);
        _before = time.GetTimestamp();
        var every = isTerminal ? EveryOnTerminal : EveryElsewhere;
        _timer = output is null ? null : time.CreateTimer(_ => Say(), null, every, every);
    }

    /// <summary>Says nothing.</summary>
    public static Progress Silent { get; } = new("", 0, null, isTerminal: false, TimeProvider.System);

    public static Progress OnConsole(string what, long all) => new(what, all, Console.Error, !Console.IsErrorRedirected, TimeProvider.System);

    /// <summary>So many more are done.</summary>
    public void Add(long done = 1) => Interlocked.Add(ref _done, done);

    public void Dispose()
    {
        lock (_gate)
        {
            _timer?.Dispose();
            if (_width > 0) _output.Write($"\r{new string(' ', _width)}\r");
            _width = 0;
        }
    }

    private void Say()
    {
        lock (_gate)
        {
            var (now, done) = (_time.GetTimestamp(), Interlocked.Read(ref _done));
            var rate = (done - _doneBefore) / _time.GetElapsedTime(_before, now).TotalSeconds;
            (_before, _doneBefore) = (now, done);
            var line = string.Create(CultureInfo.InvariantCulture, $"{_what}: {done:N0} of {_all:N0} ({Share(done):0} %), {rate:N0}/s, {Left(_all - done, rate)}");
            if (!_isTerminal)
            {
                _output.WriteLine(line);
                return;
            }

            _output.Write("\r" + line.PadRight(_width));
            _width = line.Length;
        }
    }

    private double Share(long done) => _all == 0 ? 0 : Math.Floor(done * 100.0 / _all);

    private static string Left(long left, double rate) => (left, rate) switch
    {
        ( <= 0, _) => "checking",
        (_, <= 0) => "standing still",
        _ => string.Create(CultureInfo.InvariantCulture, $@"{TimeSpan.FromSeconds(Math.Ceiling(left / rate)):h\:mm\:ss} left"),
    };
}
