using Microsoft.Extensions.Time.Testing;
using Vinr.Sdk.Soak.Running;
using Xunit;

namespace Vinr.Sdk.ConformanceTests.LongRuns;

public sealed class ProgressTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };

    public void Dispose() => _output.Dispose();

    [Fact]
    public void Into_a_file_it_says_every_five_seconds_how_far_how_fast_and_what_is_left()
    {
        using (var progress = new Progress("soak, calls", 1_000_000, _output, isTerminal: false, _time))
        {
            progress.Add(10_000);
            _time.Advance(TimeSpan.FromSeconds(4));
            Assert.Equal("", _output.ToString());
            _time.Advance(TimeSpan.FromSeconds(1));
            progress.Add(2_500);
            _time.Advance(TimeSpan.FromSeconds(5));
            _time.Advance(TimeSpan.FromSeconds(5));
            progress.Add(987_500);
            _time.Advance(TimeSpan.FromSeconds(5));
        }

        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(
            """
            soak, calls: 10,000 of 1,000,000 (1 %), 2,000/s, 0:08:15 left
            soak, calls: 12,500 of 1,000,000 (1 %), 500/s, 0:32:55 left
            soak, calls: 12,500 of 1,000,000 (1 %), 0/s, standing still
            soak, calls: 1,000,000 of 1,000,000 (100 %), 197,500/s, checking

            """.ReplaceLineEndings("\n"),
            _output.ToString());
    }

    [Fact]
    public void On_a_terminal_it_is_one_line_that_is_gone_in_the_end()
    {
        using (var progress = new Progress("fuzz", 10, _output, isTerminal: true, _time))
        {
            progress.Add();
            _time.Advance(TimeSpan.FromSeconds(0.5));
            _time.Advance(TimeSpan.FromSeconds(0.5));
        }

        const string First = "fuzz: 1 of 10 (10 %), 2/s, 0:00:05 left";
        const string Second = "fuzz: 1 of 10 (10 %), 0/s, standing still";
        Assert.Equal($"\r{First}\r{Second}\r{new string(' ', Second.Length)}\r", _output.ToString());
    }
}
